package org.kept.embedded.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The server's settings: durable as in production, small as a laptop wants it. */
final class Settings {

    private static final Map<String, String> FIXED = Map.ofEntries(
            // An acknowledged commit survives a power cut, and Debezium sees it at once: WAL that is flushed later is
            // also published later.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("wal_level", "logical"),
            Map.entry("max_replication_slots", "8"),
            Map.entry("max_wal_senders", "8"),
            // A slot that nobody reads may not fill the disk.
            Map.entry("max_slot_wal_keep_size", "1GB"),
            Map.entry("max_wal_size", "256MB"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("max_connections", "120"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("jit", "off"));

    private Settings() {}

    static List<String> arguments(int port) {
        Map<String, String> settings = new TreeMap<>(FIXED);
        settings.put("port", Integer.toString(port));
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
