package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.acceptance.Api.Answer;
import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformProcess;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** proposition-service is killed in the middle of a bulk, which is then repeated with its key. */
class BulkCommitSurvivesAKillTest {
    private static final int PROPOSITIONS = 100;
    private static final int DONE_BEFORE_THE_KILL = 10;
    private static final String ACCOUNT = "BULK-1";
    private static final String PROBED = "BULK-2";
    private static final String TOPIC = "commitments.logistics.v1";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static PlatformProcess platform;
    private static PropositionInstance service;

    @BeforeAll
    static void a_service_that_knows_logistics() {
        platform = PlatformProcess.start(PlatformOptions.at(folder.resolve("platform"))
                .withTemporaryData()
                .log(folder.resolve("platform.log")));
        service = PropositionInstance.start(folder, platform.ports(), LocalIssuer.in(folder.resolve("issuer")));
        try (TopicWriter others = TopicWriter.of(platform.ports().bootstrapServers())) {
            others.account(ACCOUNT);
            others.account(PROBED);
            others.event("department-capabilities.v1", "logistics", "org.kept.department.declared.v1", """
                    {"departmentId":"logistics","name":"Logistics","timeZone":"UTC","responseTime":"PT8H","revision":1}""");
        }
    }

    @AfterAll
    static void all_ends() {
        if (service != null) {
            service.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void the_repeated_bulk_is_answered_as_a_whole_and_each_is_committed_once() throws Exception {
        Api sales = service.api("salesperson");
        awaitLogistics(sales);
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < PROPOSITIONS; i++) {
            items.add(item(draft(sales, ACCOUNT).must(201)));
        }
        Map<String, Object> bulk = Map.of("propositions", items);
        String key = UUID.randomUUID().toString();

        CompletableFuture<Answer> broken = CompletableFuture.supplyAsync(() -> once(sales, bulk, key));
        Awaitility.await()
                .pollInterval(2, TimeUnit.MILLISECONDS)
                .atMost(ofSeconds(60))
                .until(() -> committed(sales).size() >= DONE_BEFORE_THE_KILL);
        service.killAndStartAgain();
        Instant startedAgain = Instant.now();
        assertEquals(null, broken.join(), "it was killed before it had answered");
        Answer repeated = untilAnswered(sales, bulk, key);

        JsonNode answers = repeated.body().get("items");
        assertEquals(PROPOSITIONS, answers.size());
        answers.forEach(answer -> assertEquals("committed", answer.get("status").asText(), answer::toString));
        assertEquals(answers, untilAnswered(sales, bulk, key).body().get("items"), "asked a third time");
        List<JsonNode> committed = committed(sales);
        assertEquals(PROPOSITIONS, committed.size());
        long before = committed.stream()
                .filter(one -> Instant.parse(one.get("committedAt").asText()).isBefore(startedAgain))
                .count();
        assertTrue(before >= DONE_BEFORE_THE_KILL && before < PROPOSITIONS, before + " were done before the kill");
        committed.forEach(one -> assertEquals(1, one.get("versionNumber").asInt()));
        assertEachDeliveredOnce(committed);
    }

    private static void assertEachDeliveredOnce(List<JsonNode> committed) {
        List<String> expected = committed.stream()
                .map(one -> one.at("/commitments/0/commitmentId").asText())
                .sorted()
                .toList();
        try (TopicReader topic = TopicReader.of(platform.ports().bootstrapServers(), TOPIC)) {
            expected.forEach(id -> topic.await(event -> commitment(event).equals(id), ofSeconds(60)));
            List<String> delivered = topic.soFar().stream()
                    .filter(event -> event.key().equals(ACCOUNT))
                    .map(BulkCommitSurvivesAKillTest::commitment)
                    .sorted()
                    .toList();
            assertEquals(expected, delivered, "each once, and nothing else");
        }
    }

    private static String commitment(Received event) {
        try {
            return JSON.readTree(event.value()).get("commitmentId").asText();
        } catch (IOException e) {
            throw new AssertionError(event.value(), e);
        }
    }

    private static List<JsonNode> committed(Api sales) {
        JsonNode items = sales.get("/api/propositions?limit=500&state=committed&salesperson=salesperson")
                .must(200)
                .body()
                .get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static Answer draft(Api sales, String account) throws IOException {
        String due = OffsetDateTime.now(ZoneOffset.UTC).plusDays(9).toString();
        Map<String, Object> body = Map.of(
                "accountId",
                account,
                "statement",
                "it holds",
                "value",
                Map.of("amount", "10.00", "currency", "EUR"),
                "commitments",
                List.of(Map.of("department", "logistics", "promise", "kept", "dueAt", due, "timeZone", "UTC")));
        return sales.post(
                "/api/propositions",
                body,
                Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static Map<String, Object> item(Answer drafted) {
        JsonNode body = drafted.body();
        return Map.of(
                "propositionId",
                body.get("propositionId").asText(),
                "version",
                body.get("version").asLong());
    }

    private static Answer untilAnswered(Api sales, Map<String, Object> bulk, String key) {
        return Awaitility.await()
                .atMost(ofSeconds(90))
                .until(() -> once(sales, bulk, key), answer -> answer != null && answer.status() == 200);
    }

    /** @return null when there is no answer */
    private static Answer once(Api sales, Map<String, Object> bulk, String key) {
        try {
            return sales.post("/api/propositions/commits", bulk, Map.of("Idempotency-Key", key));
        } catch (IOException broken) {
            return null;
        }
    }

    private static void awaitLogistics(Api sales) {
        Map<String, Object> question = Map.of(
                "commitments",
                List.of(Map.of("department", "logistics", "dueAt", "2999-01-01T00:00:00Z", "timeZone", "UTC")));
        Awaitility.await()
                .atMost(ofSeconds(90))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    Answer answer = sales.post("/api/propositions/feasibility", question, Map.of());
                    return answer.status() == 200;
                });
        Awaitility.await("the account is known")
                .atMost(ofSeconds(30))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> !draft(service.api("salesperson-probing"), ACCOUNT)
                        .must(201)
                        .body()
                        .has("cannotCommitYet"));
        // Promises are taken once the declaration has come in.
        Awaitility.await()
                .atMost(ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    Answer drafted = draft(service.api("salesperson-probing"), PROBED);
                    return drafted.status() == 201
                            && service.api("salesperson-probing")
                                            .post(
                                                    "/api/propositions/"
                                                            + drafted.body()
                                                                    .get("propositionId")
                                                                    .asText() + "/commit",
                                                    null,
                                                    Map.of(
                                                            "Idempotency-Key",
                                                            UUID.randomUUID().toString(),
                                                            "If-Match",
                                                            drafted.entityTag()))
                                            .status()
                                    == 200;
                });
    }
}
