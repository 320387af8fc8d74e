package org.kept.embedded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a running platform listens, on loopback; {@code connect} is 0 when it runs without Kafka Connect. */
public record PlatformPorts(int postgres, int kafka, int connect) {

    static final String PREFIX = "KEPT-PLATFORM ";
    static final String FAILED = "KEPT-PLATFORM-FAILED ";
    private static final Pattern LINE =
            Pattern.compile("\\{\"postgresPort\":(\\d+),\"kafkaPort\":(\\d+),\"connectPort\":(\\d+)}");

    /** Reads the object that {@link #toJson()} writes. */
    public static PlatformPorts parse(String json) {
        Matcher matcher = LINE.matcher(json.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a platform's ports: " + json);
        }
        return new PlatformPorts(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    public String toJson() {
        return "{\"postgresPort\":%d,\"kafkaPort\":%d,\"connectPort\":%d}".formatted(postgres, kafka, connect);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres + "/" + database;
    }

    /** For the Vert.x client, which Hibernate Reactive uses. */
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + postgres + "/" + database;
    }

    public String connectUrl() {
        return "http://127.0.0.1:" + connect;
    }
}
