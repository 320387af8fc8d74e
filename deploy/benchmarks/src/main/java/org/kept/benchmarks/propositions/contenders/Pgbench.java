package org.kept.benchmarks.propositions.contenders;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.HdrHistogram.Histogram;

import org.kept.benchmarks.Folders;
import org.kept.benchmarks.propositions.statements.PgbenchScript;
import org.kept.embedded.PlatformPorts;

/** PostgreSQL's own load generator, if this machine has it. */
public final class Pgbench {
    private static final String NAME = "pgbench";
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final long GRACE_S = 30;
    private static final long MICROS_MAX = 60_000_000L;

    private final Path program;
    private final PlatformPorts ports;
    private final String database;

    private Pgbench(Path program, PlatformPorts ports, String database) {
        this.program = program;
        this.ports = ports;
        this.database = database;
    }

    /** From PATH, or from where Debian keeps those of each major version, the newest first. */
    public static Optional<Pgbench> find(PlatformPorts ports, String database) throws IOException {
        Stream<Path> onPath = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, NAME));
        return Stream.concat(onPath, debian())
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> new Pgbench(program, ports, database));
    }

    /** As it says itself. */
    public String version() throws IOException {
        Process process = new ProcessBuilder(program.toString(), "--version").start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** Each transaction's time comes from the log that it writes, so that percentiles are exact. */
    public Loop run(String script, int clients, int threads, Duration time, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("commit.sql"), script);
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        program.toString(),
                        "--host=127.0.0.1",
                        "--port=" + ports.postgres(),
                        "--username=" + database,
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + clients,
                        "--jobs=" + threads,
                        "--time=" + time.toSeconds(),
                        "--define=" + PgbenchScript.TURN + "=0",
                        "--file=commit.sql",
                        "--log",
                        "--log-prefix=times",
                        database))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(Map.of("PGPASSWORD", database));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        if (!process.waitFor(time.toSeconds() + GRACE_S, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("pgbench failed: " + Files.readString(said));
        }
        return times(folder, time);
    }

    private static Loop times(Path folder, Duration time) throws IOException {
        Histogram micros = new Histogram(MICROS_MAX, 3);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("times"))
                    .toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    lines.forEach(line -> micros.recordValue(micros(line)));
                }
            }
        }
        Folders.delete(folder);
        return ClosedLoop.loop(micros, time.toMillis() / 1e3);
    }

    /** Client, number, microseconds, script, and when it ended. */
    static long micros(String line) {
        return Long.parseLong(line.split(" ")[2]);
    }

    private static Stream<Path> debian() throws IOException {
        if (!Files.isDirectory(DEBIAN)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions
                    .sorted((one, other) -> other.compareTo(one))
                    .map(version -> version.resolve("bin").resolve(NAME))
                    .toList()
                    .stream();
        }
    }
}
