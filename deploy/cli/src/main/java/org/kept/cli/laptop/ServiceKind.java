package org.kept.cli.laptop;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The four services, and what differs between them when they are started. */
enum ServiceKind {
    ACCOUNT(Ports::account, true, "-Xmx192m", ServiceKind.QUICK_START),
    // The one that computes: a large import pays for the optimizing compiler.
    SEGMENTATION(Ports::segmentation, false, "-Xmx400m", "-XX:+TieredCompilation"),
    PROPOSITION(Ports::proposition, true, "-Xmx160m", ServiceKind.QUICK_START),
    FULFILMENT(Ports::fulfilment, true, "-Xmx160m", ServiceKind.QUICK_START);

    /** Measured: nearly half of the processor time until they are ready, and 35 MiB less each. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final ToIntFunction<Ports> port;
    private final boolean database;
    private final String heap;
    private final String compiler;

    ServiceKind(ToIntFunction<Ports> port, boolean database, String heap, String compiler) {
        this.port = port;
        this.database = database;
        this.heap = heap;
        this.compiler = compiler;
    }

    /** As in its folder's name, its database's and its log's. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    int port(Ports ports) {
        return port.applyAsInt(ports);
    }

    /** Whether it has a database of its own, named as it is. */
    boolean hasDatabase() {
        return database;
    }

    Path jar(KeptHome home) {
        return home.root().resolve(Path.of(id() + "-service", "target", "quarkus-app", "quarkus-run.jar"));
    }

    /** The serial collector and small stacks: four of these share a laptop with a broker and a database. */
    List<String> jvmOptions() {
        return List.of(heap, compiler, "-Xss512k", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Xshare:auto");
    }
}
