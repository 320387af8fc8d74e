package org.kept.acceptance;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

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

    private final Topics topics;
    private final DaysPassed daysPassed;

    Talk(Kept kept) {
        this.daysPassed = new DaysPassed(kept.database("proposition"));
        this.topics = new Topics(kept.bootstrapServers());
        this.url = "http://localhost:" + kept.port();
        // As kept token does, without a process for each of the users.
        this.issuer = LocalIssuer.in(kept.file("keys"));
    }

    /** What was told to the departments and to everybody. */
    Topics topics() {
        return topics;
    }

    DaysPassed daysPassed() {
        return daysPassed;
    }

    JsonNode get(String user, String path) {
        return as(user).get(path).must(200).body();
    }

    /** With a key of its own. */
    Answer post(String user, String path, Object body) throws IOException {
        return as(user).post(path, body, key());
    }

    /** People who sell, and who leads them. */
    void team(String name, String manager, List<String> members) throws IOException {
        team(name, manager, members, List.of());
    }

    /** @param touchPoints what the team answers for, beside its members */
    void team(String name, String manager, List<String> members, List<String> touchPoints) throws IOException {
        Map<String, Object> team =
                Map.of("name", name, "members", members, "managers", List.of(manager), "touchPoints", touchPoints);
        post("operator", "/api/salespeople/teams", team).must(201);
    }

    void grant(String manager, String salesperson, String openValue, String valuePerProposition) throws IOException {
        Map<String, Object> grant = Map.of(
                "openValue", Promises.money(openValue),
                "valuePerProposition", Promises.money(valuePerProposition),
                "reason", "knows the customers");
        post(manager, "/api/salespeople/" + salesperson + "/mandate/grants", grant)
                .must(201);
    }

    /** Again is as good as once. */
    void register(String user, String account) throws IOException {
        int status = post(user, "/api/accounts", Map.of("accountId", account, "name", "Customer " + account))
                .status();
        assertTrue(status == 201 || status == 409, account + ": " + status);
    }

    /** @return its id */
    String draft(String salesperson, Map<String, Object> draft) throws IOException {
        return post(salesperson, "/api/propositions", draft)
                .must(201)
                .body()
                .get("propositionId")
                .asText();
    }

    /** @return the answer, once what was told a moment ago is known: its account, and its departments */
    JsonNode commit(String salesperson, String proposition) {
        AtomicReference<JsonNode> committed = new AtomicReference<>();
        Awaitility.await("a commit of " + proposition)
                .atMost(PATIENCE.multipliedBy(3))
                .untilAsserted(() -> committed.set(onProposition(salesperson, proposition, "commit", null)
                        .must(200)
                        .body()));
        return committed.get();
    }

    /** @return what was committed of a draft of one's own */
    JsonNode promised(String salesperson, Map<String, Object> draft) throws IOException {
        return commit(salesperson, draft(salesperson, draft));
    }

    /** A step of a desk on the task of a commitment, such as {@code accept}. */
    JsonNode step(String desk, String commitment, String step, Object body) throws IOException {
        return post(desk, "/api/fulfilment/tasks/" + commitment + "/" + step, body)
                .must(200)
                .body();
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

    /** Accepted, begun and done. */
    void deliver(String desk, String commitment) throws IOException {
        for (String step : List.of("accept", "start", "complete")) {
            step(desk, commitment, step, null);
        }
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

    static String idOf(JsonNode proposition, String department) {
        return of(proposition, department).get("commitmentId").asText();
    }

    /** {@code actor what} of each entry, in their order. */
    List<String> timeline(String user, String proposition) {
        return get(user, PROPOSITIONS + proposition + "/timeline?limit=200").get("items").findParents("what").stream()
                .map(entry ->
                        entry.get("actor").asText() + " " + entry.get("what").asText())
                .toList();
    }

    /** @param wanted {@code actor what} each; others may stand between them */
    void assertInTimeline(String user, String proposition, String... wanted) {
        List<String> told = timeline(user, proposition);
        int next = 0;
        for (String entry : told) {
            next += next < wanted.length && entry.equals(wanted[next]) ? 1 : 0;
        }
        assertEquals(wanted.length, next, () -> List.of(wanted) + " in that order in " + told);
    }

    private static Map<String, String> states(JsonNode promises) {
        Map<String, String> states = new HashMap<>();
        promises.forEach(promise -> states.put(
                promise.get("department").asText(), promise.get("state").asText()));
        return states;
    }

    Api as(String user) {
        return users.computeIfAbsent(user, name -> new Api(url, issuer.token(name)));
    }

    /** The headers of a new request. */
    static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }
}
