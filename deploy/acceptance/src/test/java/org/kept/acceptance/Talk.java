package org.kept.acceptance;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;

import org.kept.acceptance.Api.Answer;
import org.kept.embedded.LocalIssuer;
import org.kept.embedded.testing.EventStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Several people who talk with one running system, and wait until they see what others have said. */
final class Talk {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PROPOSITIONS = "/api/propositions/";

    private final String url;
    private final LocalIssuer issuer;
    private final Map<String, Api> users = new ConcurrentHashMap<>();

    Talk(Kept kept) {
        this.url = "http://localhost:" + kept.port();
        // As kept token does, without a process for each of the users.
        this.issuer = LocalIssuer.in(kept.file("keys"));
    }

    JsonNode get(String user, String path) {
        return as(user).get(path).must(200).body();
    }

    /** With a key of its own. */
    Answer post(String user, String path, Object body) throws IOException {
        return as(user).post(path, body, key());
    }

    /** A step of a desk on the task of a commitment, such as {@code accept}. */
    JsonNode step(String desk, String commitment, String step, Object body) throws IOException {
        return post(desk, "/api/fulfilment/tasks/" + commitment + "/" + step, body)
                .must(200)
                .body();
    }

    /** Again is as good as once. */
    void register(String user, String account) throws IOException {
        int status = post(user, "/api/accounts", Map.of("accountId", account, "name", "Customer " + account))
                .status();
        assertTrue(status == 201 || status == 409, account + ": " + status);
    }

    /** Waits until nothing but its departments could keep a draft from being committed: its account has become known. */
    void awaitAccountOf(String user, String proposition) {
        Awaitility.await("the account is known")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> !as(user).post(PROPOSITIONS + proposition + "/feasibility", null, Map.of())
                        .must(200)
                        .body()
                        .has("cannotCommitYet"));
    }

    /** Something on a proposition as it stands, whoever has changed it meanwhile. */
    Answer onProposition(String user, String proposition, String deed, Object body) throws IOException {
        Map<String, String> headers = new HashMap<>(key());
        headers.put(
                "If-Match", as(user).get(PROPOSITIONS + proposition).must(200).entityTag());
        return as(user).post(PROPOSITIONS + proposition + "/" + deed, body, headers);
    }

    JsonNode proposition(String user, String proposition) {
        return get(user, PROPOSITIONS + proposition);
    }

    /** @return the proposition, once the commitment of the department is so far */
    JsonNode awaitState(String user, String proposition, String department, String state) {
        return Awaitility.await("%s: %s".formatted(department, state))
                .atMost(PATIENCE)
                .until(
                        () -> proposition(user, proposition),
                        found -> of(found, department).get("state").asText().equals(state));
    }

    /** @return the task, once it is so far */
    JsonNode awaitTask(String desk, String commitment, String state) {
        Answer found = Awaitility.await("task " + state)
                .atMost(PATIENCE)
                .until(
                        () -> as(desk).get("/api/fulfilment/tasks/" + commitment),
                        answer -> answer.status() == 200
                                && answer.body().get("state").asText().equals(state));
        return found.body();
    }

    /** @return the briefing, once as many of the account's promises are so far */
    JsonNode awaitBriefing(String user, String account, Map<String, String> stateOfDepartments) {
        Answer found = Awaitility.await("briefing: " + stateOfDepartments)
                .atMost(PATIENCE)
                .until(
                        () -> as(user).get("/api/accounts/" + account + "/briefing"),
                        answer -> answer.status() == 200
                                && states(answer.body().get("promises")).equals(stateOfDepartments));
        return found.body();
    }

    /** What is told live at a path, from now on. */
    EventStream follow(String user, String path) throws IOException, InterruptedException {
        EventStream stream = EventStream.open(URI.create(url + path), issuer.token(user), null);
        stream.await(block -> block.comment() != null);
        return stream;
    }

    void assertMandate(String user, String salesperson, String open, String free) {
        JsonNode value =
                get(user, "/api/salespeople/" + salesperson + "/mandate").get("openValue");
        assertEquals(open, value.at("/open/amount").asText(), value::toString);
        assertEquals(free, value.at("/free/amount").asText(), value::toString);
    }

    /** As the salesperson sees it. */
    String openValueLimit(String salesperson) {
        return get(salesperson, "/api/salespeople/" + salesperson + "/mandate")
                .at("/openValue/limit/amount")
                .asText();
    }

    /** The commitment of a department in a proposition. */
    static JsonNode of(JsonNode proposition, String department) {
        for (JsonNode commitment : proposition.get("commitments")) {
            if (commitment.get("department").asText().equals(department)) {
                return commitment;
            }
        }
        throw new AssertionError("nothing for " + department + " in " + proposition);
    }

    /** {@code actor what} of each entry, in their order. */
    List<String> timeline(String user, String proposition) {
        return get(user, PROPOSITIONS + proposition + "/timeline?limit=200").get("items").findParents("what").stream()
                .map(entry ->
                        entry.get("actor").asText() + " " + entry.get("what").asText())
                .toList();
    }

    private static Map<String, String> states(JsonNode promises) {
        Map<String, String> states = new HashMap<>();
        promises.forEach(promise -> states.put(
                promise.get("department").asText(), promise.get("state").asText()));
        return states;
    }

    private Api as(String user) {
        return users.computeIfAbsent(user, name -> new Api(url, issuer.token(name)));
    }

    private static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
