package org.kept.sample;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A report that has changed nothing. Most are something for a person to look at; who has to wait for another
 * department tries again later.
 *
 * @param reportId as this program makes them: commitment, revision, step, and which time it is said
 */
record Rejection(String reportId, String account, String type, String detail, Instant arrivedAt) {
    /** What it depends on is not there yet; or will not come as things are, which sales may still change. */
    private static final Set<String> LATER = Set.of("urn:kept:problem:task-waits", "urn:kept:problem:task-blocked");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IOException when the record is no JSON */
    static Rejection of(ConsumerRecord<String, String> record) throws IOException {
        JsonNode event = JSON.readTree(record.value());
        return new Rejection(
                event.path("reportId").asText(),
                record.key(),
                event.path("problem").path("type").asText(),
                event.path("problem").path("detail").asText(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** The same step once more, under a new id; empty when trying again would not help. */
    List<Report> again(Duration later) {
        String[] parts = reportId.split("/");
        if (!LATER.contains(type) || parts.length < 3) {
            return List.of();
        }
        int attempt = parts.length == 3 ? 2 : Integer.parseInt(parts[3]) + 1;
        Word word = Word.about(parts[0], account, Long.parseLong(parts[1]), "", arrivedAt);
        return List.of(Report.of(word, parts[2], arrivedAt.plus(later)).attempt(attempt));
    }
}
