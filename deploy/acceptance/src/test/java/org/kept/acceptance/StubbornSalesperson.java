package org.kept.acceptance;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.acceptance.Api.Answer;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Drafts and commits over and over, and repeats what was not answered with the same key until it is. Some drafts are
 * left as they are, and some commits are given up without an answer: what became of these is for the service to tell.
 */
final class StubbornSalesperson {
    static final List<String> DEPARTMENTS = List.of("logistics", "finance", "support");
    static final String VALUE = "10.00";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LEFT_AS_DRAFT = 20;
    private static final int GIVEN_UP = 3;
    static final List<String> ACCOUNTS =
            IntStream.range(0, 7).mapToObj(number -> "KILLS-" + number).toList();

    private final String name;
    private final Api api;
    private final List<String> drafted = new ArrayList<>();
    private final List<Committed> committed = new ArrayList<>();
    private final List<String> givenUp = new ArrayList<>();
    private int unanswered;
    private int brokenOff;
    private boolean broke;
    private int doneUnanswered;

    StubbornSalesperson(String name, Api api) {
        this.name = name;
        this.api = api;
    }

    /** A commit that was answered; what was sent is sent again to compare. */
    record Committed(String propositionId, Map<String, String> headers, Answer answer) {
        private static String path(String proposition) {
            return "/api/propositions/" + proposition + "/commit";
        }
    }

    /** @param acknowledged is told of each commit that was answered */
    void work(BooleanSupplier enough, Runnable acknowledged) throws InterruptedException {
        while (!enough.getAsBoolean()) {
            Answer draft = draft();
            if (drafted.size() % LEFT_AS_DRAFT != 0 && commit(draft)) {
                acknowledged.run();
            }
        }
    }

    /** @return its id */
    String commitOneMore() throws InterruptedException {
        Answer draft = draft();
        assertTrue(commit(draft), "answered, as nothing is killed any more");
        return draft.body().get("propositionId").asText();
    }

    /** All that were acknowledged, asked again with the same keys. */
    List<Answer> answeredAgain() throws InterruptedException {
        List<Answer> again = new ArrayList<>();
        for (Committed one : committed) {
            again.add(untilAnswered(Committed.path(one.propositionId()), null, one.headers()));
        }
        return again;
    }

    /** As the service tells it. */
    JsonNode read(String proposition) {
        return api.get("/api/propositions/" + proposition).must(200).body();
    }

    JsonNode mandate() {
        return api.get("/api/salespeople/" + name + "/mandate").must(200).body();
    }

    List<String> drafted() {
        return drafted;
    }

    List<Committed> committed() {
        return committed;
    }

    /** How many commits stayed without an answer when they were sent first. */
    int unanswered() {
        return unanswered;
    }

    /** How many of them broke off with their connection, so that nobody knew whether they were done. */
    int brokenOff() {
        return brokenOff;
    }

    /** Those of them that were not sent again, by the ids of their propositions. */
    List<String> givenUp() {
        return givenUp;
    }

    /** How many of those that were sent again had been done the first time. */
    int doneUnanswered() {
        return doneUnanswered;
    }

    private Answer draft() throws InterruptedException {
        String due = OffsetDateTime.now(ZoneOffset.UTC).plusDays(9).toString();
        List<Map<String, String>> promises = DEPARTMENTS.stream()
                .map(department -> Map.of("department", department, "promise", "kept", "dueAt", due, "timeZone", "UTC"))
                .toList();
        Map<String, Object> body = Map.of(
                "accountId",
                ACCOUNTS.get(drafted.size() % ACCOUNTS.size()),
                "statement",
                "it holds",
                "value",
                Map.of("amount", VALUE, "currency", "EUR"),
                "commitments",
                promises);
        Answer draft = untilAnswered("/api/propositions", body, key()).must(201);
        drafted.add(draft.body().get("propositionId").asText());
        return draft;
    }

    /** @return false when it was given up, and nobody knows */
    private boolean commit(Answer draft) throws InterruptedException {
        String proposition = draft.body().get("propositionId").asText();
        Map<String, String> headers =
                Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", draft.entityTag());
        Answer answer = once(Committed.path(proposition), null, headers);
        if (answer == null) {
            brokenOff += broke ? 1 : 0;
            Instant asked = Instant.now();
            if (unanswered++ % GIVEN_UP == 0) {
                givenUp.add(proposition);
                return false;
            }
            answer = untilAnswered(Committed.path(proposition), null, headers);
            Instant committedAt =
                    Instant.parse(answer.must(200).body().get("committedAt").asText());
            doneUnanswered += committedAt.isBefore(asked) ? 1 : 0;
        }
        committed.add(new Committed(proposition, headers, answer.must(200)));
        return true;
    }

    private Answer untilAnswered(String path, Object body, Map<String, String> headers) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Answer answer = once(path, body, headers);
            if (answer != null) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no answer to " + path + " within " + PATIENCE);
    }

    /** @return null when there is no answer, or none yet */
    private Answer once(String path, Object body, Map<String, String> headers) {
        broke = false;
        try {
            Answer answer = api.post(path, body, headers);
            boolean inFlight = answer.status() == 409
                    && answer.body().path("type").asText().endsWith("request-in-flight");
            return inFlight || answer.status() == 503 ? null : answer;
        } catch (ConnectException down) {
            return null;
        } catch (IOException broken) {
            broke = true;
            return null;
        }
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
