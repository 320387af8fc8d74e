package org.kept.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * One step of the work on one commitment, and when it is due to be told. The contract is {@code department-report.v1};
 * of a decision on a day that is too short, {@code department-contention-report.v1}.
 *
 * @param attempt 1, unless it was rejected before
 * @param body what the step needs beside its name
 */
record Report(Word word, String step, int attempt, Instant at, ObjectNode body) {
    private static final String TYPE = "org.kept.department.report.v1";
    private static final String DECIDE = "decide";
    private static final String OF_DAY = "org.kept.department.contention-report.v1";

    static Report of(Word word, String step, Instant at) {
        return new Report(word, step, 1, at, JsonNodeFactory.instance.objectNode());
    }

    /** As the policy proposes, of what was told and of nothing else. */
    static Report decision(News news, String lead) {
        return of(news.word(), DECIDE, news.word().arrivedAt())
                .with("by", lead)
                .with("day", news.contention().day())
                .with("type", news.contention().type())
                .with("contentionVersion", news.contention().version());
    }

    Report attempt(int number) {
        return new Report(word, step, number, at, body);
    }

    /** An answer is to what was read, and to nothing that sales may have said since. */
    Report toThisRevision() {
        body.put("commitmentRevision", word.revision());
        return this;
    }

    Report because(String code, String text) {
        body.putObject("reason").put("code", code).put("text", text);
        return this;
    }

    /** Where words are enough. */
    Report because(String text) {
        body.putObject("reason").put("text", text);
        return this;
    }

    Report with(String field, String value) {
        body.put(field, value);
        return this;
    }

    Report with(String field, int value) {
        body.put(field, value);
        return this;
    }

    Report evidence(String kind, String reference) {
        body.putArray("evidence").addObject().put("kind", kind).put("reference", reference);
        return this;
    }

    Report notBefore(Instant time) {
        return at.isBefore(time) ? new Report(word, step, attempt, time, body) : this;
    }

    /**
     * Always the same for the same step: who does not know whether it has been said says it again, and Kept counts it
     * once.
     */
    String id() {
        return word.commitmentId() + "/" + word.revision() + "/" + step + (attempt == 1 ? "" : "/" + attempt);
    }

    /** Keyed as what it answers: by the account, so that what concerns one customer stays in order, or by the department. */
    ProducerRecord<String, String> toRecord(String department) {
        boolean isOfDay = step.equals(DECIDE);
        ObjectNode value = body.deepCopy().put("step", step);
        if (!isOfDay) {
            value.put("commitmentId", word.commitmentId()).put("by", department + "-system");
        }
        ProducerRecord<String, String> report =
                new ProducerRecord<>("department-reports." + department + ".v1", word.account(), value.toString());
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id(),
                        "ce_source",
                        "/" + department + "/sample",
                        "ce_type",
                        isOfDay ? OF_DAY : TYPE,
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        word.account(),
                        "content-type",
                        "application/json")
                .forEach((name, text) -> report.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return report;
    }
}
