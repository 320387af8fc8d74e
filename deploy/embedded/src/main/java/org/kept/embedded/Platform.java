package org.kept.embedded;

import java.io.IOException;
import java.io.PrintStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.kept.embedded.connect.ConnectWorker;
import org.kept.embedded.kafka.Broker;
import org.kept.embedded.kafka.Topics;
import org.kept.embedded.postgres.PostgresServer;

/**
 * The platform's main. Says one line on standard output, when all is ready: {@code KEPT-PLATFORM} and the ports as JSON
 * (or, when it cannot start, {@code KEPT-PLATFORM-FAILED} and why, if that is something a person can change).
 * Everything else goes to standard error. Ends in good order at SIGTERM, and at the end of standard input.
 */
public final class Platform {

    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final int FAILED = 1;

    private final Arguments arguments;
    private final Parts parts;

    private Platform(Arguments arguments, Parts parts) {
        this.arguments = arguments;
        this.parts = parts;
    }

    public static void main(String[] args) {
        PrintStream output = System.out;
        System.setOut(System.err);
        Parts parts = new Parts();
        Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "platform-end"));
        endWithInput();
        try {
            PlatformPorts ports = new Platform(Arguments.parse(args), parts).start();
            output.println(PlatformPorts.PREFIX + ports.toJson());
        } catch (Exception e) {
            if (!parts.isClosed()) {
                LOG.error("The platform did not start", e);
                tell(output, e);
            }
            System.exit(FAILED);
        }
    }

    /** A failure that has words for people is told to whoever started us; the log knows about the others. */
    private static void tell(PrintStream output, Exception failure) {
        if (failure instanceof PlatformFailure) {
            output.println(PlatformPorts.FAILED
                    + failure.getMessage().lines().findFirst().orElse(""));
        }
    }

    /** Each part starts as soon as what it needs is there. */
    private PlatformPorts start() throws Exception {
        long began = System.nanoTime();
        DataDirectory data = parts.add(DataDirectory.hold(arguments.data(), arguments.temporary()));
        Ports ports = Ports.reserve(arguments.ports(), arguments.connect());
        var postgres = Concurrent.start(() -> startPostgres(data, ports));
        Broker broker = parts.add(Broker.start(data.path(), ports.kafka(), ports.controller()));
        var topics = Concurrent.start(() -> Topics.make(arguments.deploy(), broker.bootstrapServers()));
        if (arguments.connect()) {
            ConnectWorker worker =
                    parts.add(ConnectWorker.start(broker.bootstrapServers(), ports.connect(), ports.postgres()));
            topics.await();
            worker.keepConnectors(arguments.deploy(), postgres.await().databases());
        }
        topics.await();
        postgres.await();
        LOG.info("Ready after {} ms at {}", (System.nanoTime() - began) / 1_000_000, ports);
        return ports.known();
    }

    private PostgresServer startPostgres(DataDirectory data, Ports ports) throws Exception {
        PostgresServer server = parts.add(PostgresServer.start(data.path(), ports.postgres()));
        server.whenEnded(() -> {
            if (!parts.isClosed()) {
                LOG.error("PostgreSQL has ended, so the platform ends too");
                System.exit(FAILED);
            }
        });
        return server;
    }

    private static void endWithInput() {
        Thread watcher = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {}
                    } catch (IOException e) {
                        LOG.debug("Standard input is gone", e);
                    }
                    System.exit(0);
                },
                "input-watcher");
        watcher.setDaemon(true);
        watcher.start();
    }
}
