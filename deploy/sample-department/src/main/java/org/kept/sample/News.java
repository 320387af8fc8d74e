package org.kept.sample;

import java.io.IOException;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What Kept tells a department that it could not know: how what comes first stands, and which day is too short. More is
 * told (what is in danger, what escalates); this department has nothing to do about that.
 *
 * @param word of the commitment that it is about; of a day, named by day, type, version and when it was told
 * @param state of the task; empty for anything but a task's progress
 * @param ready whether it says that all that it depends on is completed
 * @param contention what is to be decided; null when it is none
 */
record News(Word word, String state, boolean ready, Contention contention) {
    static final String PROGRESSED = "org.kept.commitment.progressed.v1";
    /** Its day was given to others; what is there for it has not changed. */
    private static final String POSTPONED = "postponed";

    static final String CONTENDED = "org.kept.department.contended.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A day on which more of a type falls than can be done. */
    record Contention(String day, String type, String version) {}

    /** @throws IOException when the record is no JSON */
    static News of(ConsumerRecord<String, String> record) throws IOException {
        JsonNode event = JSON.readTree(record.value() == null ? "" : record.value());
        Instant arrivedAt = Instant.ofEpochMilli(record.timestamp());
        String type = Headers.text(record, "ce_type");
        if (type.equals(CONTENDED)) {
            Contention contention = new Contention(
                    event.path("day").asText(),
                    event.path("type").asText(),
                    event.path("contentionVersion").asText());
            // Told again, the same can be decided again: a decision that could not be taken has used up its id.
            String name = String.join(
                    ".",
                    contention.day(),
                    contention.type(),
                    contention.version(),
                    String.valueOf(arrivedAt.toEpochMilli()));
            return new News(Word.about(name, record.key(), 1, type, arrivedAt), "", false, contention);
        }
        Word word = new Word(
                type,
                event.path("commitmentId").asText(),
                record.key(),
                event.path("commitmentRevision").asLong(),
                "",
                Word.instant(event, "dueAt"),
                Word.instant(event, "pointOfNoReturn"),
                true,
                false,
                arrivedAt);
        boolean ready = event.path("readiness").asText().equals("ready")
                && !event.path("change").path("what").asText().equals(POSTPONED);
        return new News(word, type.equals(PROGRESSED) ? event.path("state").asText() : "", ready, null);
    }
}
