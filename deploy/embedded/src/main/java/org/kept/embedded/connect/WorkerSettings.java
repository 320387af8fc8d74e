package org.kept.embedded.connect;

import java.util.HashMap;
import java.util.Map;

import org.kept.embedded.postgres.Databases;

/** The settings of the one worker. */
final class WorkerSettings {

    private static final String TEXT = "org.apache.kafka.connect.storage.StringConverter";

    private WorkerSettings() {}

    static Map<String, String> of(String bootstrapServers, int port, int postgresPort) {
        Map<String, String> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("listeners", "http://127.0.0.1:" + port);
        settings.put("rest.advertised.host.name", "127.0.0.1");
        settings.put("key.converter", TEXT);
        settings.put("value.converter", TEXT);
        // Topics are declared: an event for an unknown one stops the connector instead of making it.
        settings.put("topic.creation.enable", "false");
        // Scanning the class path for plugins takes longer than all else together.
        settings.put("plugin.discovery", "service_load");
        group(settings);
        database(settings, postgresPort);
        return settings;
    }

    private static void group(Map<String, String> settings) {
        settings.put("group.id", "kept-connect");
        settings.put("exactly.once.source.support", "enabled");
        settings.put("config.storage.topic", "kept-connect-configs");
        settings.put("config.storage.replication.factor", "1");
        settings.put("offset.storage.topic", "kept-connect-offsets");
        settings.put("offset.storage.replication.factor", "1");
        settings.put("offset.storage.partitions", "1");
        settings.put("status.storage.topic", "kept-connect-status");
        settings.put("status.storage.replication.factor", "1");
        settings.put("status.storage.partitions", "1");
        // After a crash the new worker waits for the dead one's session to end, so that is kept short; and there is no
        // other worker whose return would be worth waiting for.
        settings.put("session.timeout.ms", "6000");
        settings.put("heartbeat.interval.ms", "1500");
        settings.put("scheduled.rebalance.max.delay.ms", "0");
    }

    private static void database(Map<String, String> settings, int postgresPort) {
        settings.put("config.providers", "database");
        settings.put("config.providers.database.class", DatabaseLocation.class.getName());
        String param = "config.providers.database.param.KEPT_POSTGRES_";
        settings.put(param + "HOST", "127.0.0.1");
        settings.put(param + "PORT", Integer.toString(postgresPort));
        settings.put(param + "USER", Databases.OUTBOX_READER);
        settings.put(param + "PASSWORD", Databases.OUTBOX_READER);
        settings.put(param + "SSLMODE", "disable");
    }
}
