package org.kept.fulfilment.capacity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;

/** Promises that compete for a day, and what their department is told of it, for the tests. */
public final class ShortDays {
    public static final String CONTENDED = "org.kept.department.contended.v1";
    public static final String ENDED = "org.kept.department.contention-ended.v1";

    private ShortDays() {}

    /** Received by the department. */
    public static UUID promised(String department, String account, String type, Instant due) {
        UUID commitment = UUID.randomUUID();
        String made = Promises.made(commitment, account, department, due);
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    Promises.topic(department),
                    account,
                    Promises.MADE,
                    made.replaceFirst("\\{", "{\"type\":\"" + type + "\","));
        }
        Promises.awaitTask(commitment);
        return commitment;
    }

    /** The first that tells of two. */
    public static Received contended(String department, String type) {
        try (TopicReader topic = TopicReader.of(Promises.news(department))) {
            return topic.await(event -> event.type().equals(CONTENDED)
                    && isOf(event, type)
                    && event.value().contains("\"commitments\":2"));
        }
    }

    /** So many events of days, in their order, once there are as many. */
    public static List<Received> told(String department, String type, int count) {
        try (TopicReader topic = TopicReader.of(Promises.news(department))) {
            return topic.awaitAll(event -> isOfDay(event) && isOf(event, type), count, Promises.PATIENCE);
        }
    }

    /** All of them so far. */
    public static List<String> typesSoFar(String department, String type) {
        try (TopicReader topic = TopicReader.of(Promises.news(department))) {
            return topic.soFar().stream()
                    .filter(event -> isOfDay(event) && isOf(event, type))
                    .map(Received::type)
                    .toList();
        }
    }

    public static String version(Received told) {
        return told.value().replaceFirst("(?s).*\"contentionVersion\":\"(\\d+)\".*", "$1");
    }

    public static String day(Received told) {
        return told.value().replaceFirst("(?s).*\"day\":\"([^\"]+)\".*", "$1");
    }

    private static boolean isOfDay(Received event) {
        return event.type().equals(CONTENDED) || event.type().equals(ENDED);
    }

    private static boolean isOf(Received event, String type) {
        return event.value().contains("\"type\":\"" + type + "\"");
    }
}
