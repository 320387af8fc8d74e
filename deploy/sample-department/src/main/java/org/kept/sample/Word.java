package org.kept.sample;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What sales says of a commitment; of the event's fields those that this department uses. Others may come, and are none
 * of its business.
 *
 * @param type the CloudEvents type
 * @param revision rises with everything that is said of one commitment
 * @param dueAt null where the event does not repeat it
 * @param pointOfNoReturn from then on it is not called off any more; null when it always can be
 * @param dependsOnOthers whether other commitments come first
 * @param agreedCounter whether sales has agreed to the date that the department offered
 * @param arrivedAt at the broker, so that waiting is counted on over a restart
 */
record Word(
        String type,
        String commitmentId,
        String account,
        long revision,
        String promise,
        Instant dueAt,
        Instant pointOfNoReturn,
        boolean dependsOnOthers,
        boolean agreedCounter,
        Instant arrivedAt) {
    static final String MADE = "org.kept.commitment.made.v1";
    static final String AMENDED = "org.kept.commitment.amended.v1";
    static final String INSISTED = "org.kept.commitment.insisted.v1";
    static final String CANCELLATION = "org.kept.commitment.cancellation-requested.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IOException when the record is no JSON */
    static Word of(ConsumerRecord<String, String> record) throws IOException {
        JsonNode event = JSON.readTree(record.value() == null ? "" : record.value());
        return new Word(
                Headers.text(record, "ce_type"),
                event.path("commitmentId").asText(),
                record.key(),
                event.path("revision").asLong(),
                event.path("promise").asText(),
                instant(event, "dueAt"),
                instant(event, "pointOfNoReturn"),
                !event.path("dependsOn").isEmpty(),
                event.path("agreedCounter").asBoolean(),
                Instant.ofEpochMilli(record.timestamp()));
    }

    /** Whether it is said of the same commitment, and earlier. */
    boolean isBefore(Word other) {
        return commitmentId.equals(other.commitmentId) && revision < other.revision;
    }

    Word dependsOnOthers(boolean depends) {
        return new Word(
                type,
                commitmentId,
                account,
                revision,
                promise,
                dueAt,
                pointOfNoReturn,
                depends,
                agreedCounter,
                arrivedAt);
    }

    /** One that says nothing but what it is about. */
    static Word about(String name, String key, long revision, String type, Instant arrivedAt) {
        return new Word(type, name, key, revision, "", null, null, false, false, arrivedAt);
    }

    /** Null when the event does not have it. */
    static Instant instant(JsonNode event, String field) {
        String written = event.path(field).asText(null);
        return written == null ? null : OffsetDateTime.parse(written).toInstant();
    }
}
