package org.kept.embedded.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.connect.cli.ConnectDistributed;
import org.apache.kafka.connect.runtime.Connect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.kept.embedded.PlatformFailure;
import org.kept.embedded.postgres.Databases;

/** A running Connect worker that keeps the declared connectors running. */
public final class ConnectWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectWorker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ENDS_WITHIN = Duration.ofSeconds(20);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Connect<?> connect;
    private final WorkerRest rest;
    private ConnectorKeeper keeper;

    private ConnectWorker(Connect<?> connect, WorkerRest rest) {
        this.connect = connect;
        this.rest = rest;
    }

    /** Returns when the worker is in its group. */
    public static ConnectWorker start(String bootstrapServers, int port, int postgresPort) {
        // Connect would stop itself at the JVM's end, beside the broker that it needs to say good-bye to; a second stop
        // does not wait for the first one.
        Exit.setShutdownHookAdder((name, hook) -> {});
        Connect<?> connect =
                new ConnectDistributed().startConnect(WorkerSettings.of(bootstrapServers, port, postgresPort));
        WorkerRest rest = new WorkerRest(port);
        awaitReady(rest);
        return new ConnectWorker(connect, rest);
    }

    /**
     * Keeps the declared connectors running from now on, each as soon as its database has an outbox: the services make
     * theirs after the platform has started.
     */
    public void keepConnectors(Path deploy, Databases databases) throws IOException {
        keeper = ConnectorKeeper.start(rest, databases, ConnectorDeclaration.readAll(deploy.resolve("connect")));
    }

    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
        }
        end();
    }

    /** Connect's web server sometimes waits for ever for threads that are gone; what it stands on has to end all the same. */
    private void end() {
        Thread ending = new Thread(
                () -> {
                    connect.stop();
                    connect.awaitStop();
                },
                "connect-end");
        ending.setDaemon(true);
        ending.start();
        try {
            ending.join(ENDS_WITHIN.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (ending.isAlive()) {
            LOG.warn("Kafka Connect has not ended within {}, and is left behind", ENDS_WITHIN);
        }
    }

    private static void awaitReady(WorkerRest rest) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!rest.isReady()) {
            if (System.nanoTime() > deadline) {
                throw new PlatformFailure("Kafka Connect is not ready after " + PATIENCE);
            }
            try {
                Thread.sleep(BETWEEN_TRIES.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlatformFailure("Interrupted while Kafka Connect was starting", e);
            }
        }
    }
}
