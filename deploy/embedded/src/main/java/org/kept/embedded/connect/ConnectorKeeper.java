package org.kept.embedded.connect;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.kept.embedded.postgres.Databases;

/** Does for the connectors what Strimzi's operator does in Kubernetes: registers them, and restarts those that fail. */
final class ConnectorKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorKeeper.class);
    private static final long REGISTRATION_INTERVAL_MS = 250;
    private static final long SUPERVISION_INTERVAL_MS = 3_000;

    private final WorkerRest rest;
    private final Databases databases;
    private final Set<ConnectorDeclaration> unregistered;
    private final List<ConnectorDeclaration> all;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "connector-keeper"));

    private ConnectorKeeper(WorkerRest rest, Databases databases, List<ConnectorDeclaration> connectors) {
        this.rest = rest;
        this.databases = databases;
        this.all = connectors;
        this.unregistered = new LinkedHashSet<>(connectors);
    }

    static ConnectorKeeper start(WorkerRest rest, Databases databases, List<ConnectorDeclaration> connectors) {
        ConnectorKeeper keeper = new ConnectorKeeper(rest, databases, connectors);
        keeper.thread.scheduleWithFixedDelay(keeper::register, 0, REGISTRATION_INTERVAL_MS, TimeUnit.MILLISECONDS);
        keeper.thread.scheduleWithFixedDelay(
                keeper::supervise, SUPERVISION_INTERVAL_MS, SUPERVISION_INTERVAL_MS, TimeUnit.MILLISECONDS);
        return keeper;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void register() {
        for (ConnectorDeclaration connector : List.copyOf(unregistered)) {
            try {
                if (databases.hasOutbox(connector.database())) {
                    rest.register(connector);
                    unregistered.remove(connector);
                    LOG.info("Registered {}", connector.name());
                }
            } catch (IOException | SQLException e) {
                LOG.warn("{} is not registered yet: {}", connector.name(), e.getMessage());
            }
        }
    }

    private void supervise() {
        for (ConnectorDeclaration connector : all) {
            try {
                if (!unregistered.contains(connector) && rest.restartIfFailed(connector.name())) {
                    LOG.warn("Restarted {}, which had failed", connector.name());
                }
            } catch (IOException e) {
                LOG.warn("{} cannot be supervised: {}", connector.name(), e.getMessage());
            }
        }
    }
}
