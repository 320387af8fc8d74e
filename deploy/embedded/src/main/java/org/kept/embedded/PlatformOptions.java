package org.kept.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a {@link PlatformProcess} is started with. Start from {@link #at(Path)}.
 *
 * @param data kept over restarts: the database cluster and the broker's log
 * @param deploy the repository's {@code deploy} folder, with the declarations of topics, departments and connectors
 * @param ports 0 takes a free port
 * @param connect false leaves Kafka Connect out, for those who need no outbox relayed
 * @param temporary whether the data directory is deleted when the platform ends, however its parent ended
 * @param heap the most heap that the JVM of broker and Connect may take, as in {@code -Xmx}
 * @param log where all that the platform says is appended
 * @param readyWithin how long to wait until it is ready; recovery of a large log after a crash takes its time
 */
public record PlatformOptions(
        Path data,
        Path deploy,
        PlatformPorts ports,
        boolean connect,
        boolean temporary,
        String heap,
        Path log,
        Duration readyWithin) {

    private static final String MODEST_HEAP = "640m";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Free ports, with Connect, declarations from the source tree that the working directory lies in. */
    public static PlatformOptions at(Path data) {
        return new PlatformOptions(
                data,
                SourceTree.root().resolve("deploy"),
                new PlatformPorts(0, 0, 0),
                true,
                false,
                MODEST_HEAP,
                data.resolve("platform.log"),
                PATIENCE);
    }

    public PlatformOptions deploy(Path folder) {
        return new PlatformOptions(data, folder, ports, connect, temporary, heap, log, readyWithin);
    }

    public PlatformOptions ports(int postgres, int kafka, int connectRest) {
        return new PlatformOptions(
                data,
                deploy,
                new PlatformPorts(postgres, kafka, connectRest),
                connect,
                temporary,
                heap,
                log,
                readyWithin);
    }

    public PlatformOptions withoutConnect() {
        return new PlatformOptions(data, deploy, ports, false, temporary, heap, log, readyWithin);
    }

    public PlatformOptions withTemporaryData() {
        return new PlatformOptions(data, deploy, ports, connect, true, heap, log, readyWithin);
    }

    public PlatformOptions heap(String size) {
        return new PlatformOptions(data, deploy, ports, connect, temporary, size, log, readyWithin);
    }

    public PlatformOptions log(Path file) {
        return new PlatformOptions(data, deploy, ports, connect, temporary, heap, file, readyWithin);
    }

    public PlatformOptions readyWithin(Duration patience) {
        return new PlatformOptions(data, deploy, ports, connect, temporary, heap, log, patience);
    }
}
