package org.kept.sample;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What the program is told; README.md lists the keys. */
record Settings(Properties properties) {
    private static final String KAFKA = "kafka.";

    static Settings of(String... args) throws IOException {
        Properties properties = new Properties();
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (equals > 0) {
                properties.setProperty(arg.substring(0, equals), arg.substring(equals + 1));
            } else {
                try (Reader file = Files.newBufferedReader(Path.of(arg))) {
                    properties.load(file);
                }
            }
        }
        return new Settings(properties);
    }

    List<String> departments() {
        return Arrays.stream(text("departments", "logistics").split(","))
                .map(String::strip)
                .toList();
    }

    /** Tells the instances of one department apart; each keeps its name over its restarts. */
    String instance() {
        return text("instance", "1");
    }

    Conduct conduct() {
        return new Conduct(
                duration("accept.after", "PT1S"),
                duration("start.after", "PT2S"),
                duration("complete.after", "PT10S"),
                duration("late.if.due.within", "PT0S"),
                duration("late.by", "PT1.5S"),
                percent("counter.percent"),
                percent("decline.percent"),
                duration("counter.by", "P2D"),
                new Course(percent("progress.percent"), percent("hold.percent")),
                text("decide.as", ""));
    }

    Duration retryAfter() {
        return duration("retry.after", "PT30S");
    }

    /** Everything that begins with {@code kafka.}, for the Kafka clients: where the brokers are, and who this is there. */
    Map<String, Object> kafka() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", "localhost:8086");
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(KAFKA))
                .forEach(name -> settings.put(name.substring(KAFKA.length()), properties.getProperty(name)));
        return settings;
    }

    private Duration duration(String key, String otherwise) {
        return Duration.parse(text(key, otherwise));
    }

    private int percent(String key) {
        return Integer.parseInt(text(key, "0"));
    }

    private String text(String key, String otherwise) {
        return properties.getProperty(key, otherwise);
    }
}
