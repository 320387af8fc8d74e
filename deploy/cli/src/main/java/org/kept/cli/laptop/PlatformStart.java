package org.kept.cli.laptop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformPorts;

/** How the platform's process is started here, and what it leaves if it is killed: PostgreSQL's own processes. */
final class PlatformStart {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final String HEAP = "512m";

    private PlatformStart() {}

    static PlatformOptions options(SetUp setUp) {
        Ports ports = setUp.ports();
        return new PlatformOptions(
                setUp.instance().data(),
                setUp.home().deploy(),
                new PlatformPorts(ports.postgres(), ports.kafka(), ports.connect()),
                true,
                false,
                HEAP,
                setUp.instance().freshLog("platform"),
                READY_WITHIN);
    }

    /** The database's first process, which may outlive the platform's if that is killed. */
    static Optional<ProcessMark> postgres(Instance instance) {
        try (Stream<Path> files =
                Files.find(instance.data(), 3, (path, attributes) -> path.endsWith("postmaster.pid"))) {
            Optional<Path> file = files.findFirst();
            if (file.isEmpty()) {
                return Optional.empty();
            }
            long pid = Long.parseLong(Files.readAllLines(file.get()).get(0).strip());
            return ProcessHandle.of(pid).map(process -> ProcessMark.of("postgresql", process));
        } catch (IOException | java.io.UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
