package org.kept.acceptance;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

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

/** Only proposition-service is killed: {@code -Dkept.commits=1000} commits, one kill for each hundred. */
class CommitsSurviveKillsTest {
    private static final int COMMITS = Integer.getInteger("kept.commits", 150);
    private static final int COMMITS_PER_KILL = 100;
    private static final int SALESPEOPLE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static PlatformProcess platform;
    private static PropositionInstance service;

    private final AtomicInteger acknowledged = new AtomicInteger();

    @BeforeAll
    static void a_service_that_knows_its_departments() {
        platform = PlatformProcess.start(PlatformOptions.at(folder.resolve("platform"))
                .withTemporaryData()
                .log(folder.resolve("platform.log")));
        LocalIssuer issuer = LocalIssuer.in(folder.resolve("issuer"));
        service = PropositionInstance.start(folder, platform.ports(), issuer);
        try (TopicWriter others = TopicWriter.of(platform.ports().bootstrapServers())) {
            StubbornSalesperson.ACCOUNTS.forEach(others::account);
            StubbornSalesperson.DEPARTMENTS.forEach(department -> others.event(
                    "department-capabilities.v1", department, "org.kept.department.declared.v1", """
                    {"departmentId":"%s","name":"%s","timeZone":"UTC","responseTime":"PT8H","revision":1,\
                    "workingHours":[{"day":"monday","from":"08:00","to":"17:00"}],"leadTime":"PT8H"}""".formatted(
                                    department, department)));
        }
        Awaitility.await()
                .atMost(ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> knowsDepartments() && knowsAccounts());
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
    void what_was_acknowledged_is_delivered_once_and_nothing_else_is() throws Exception {
        List<StubbornSalesperson> salespeople = IntStream.range(0, SALESPEOPLE)
                .mapToObj(i -> "salesperson-" + i)
                .map(name -> new StubbornSalesperson(name, service.api(name)))
                .toList();
        long seed = System.nanoTime();

        int kills = commitWhileBeingKilled(salespeople, new Random(seed));

        List<JsonNode> owed = new ArrayList<>();
        for (StubbornSalesperson salesperson : salespeople) {
            assertEachAnswerIsTheFirstOne(salesperson);
            owed.addAll(committedOf(salesperson));
        }
        JsonNode last = salespeople.get(0).read(salespeople.get(0).commitOneMore());
        owed.add(last);
        StubbornSalesperson.DEPARTMENTS.forEach(department -> assertEachOnce(department, owed, last));
        tell(kills, salespeople, owed.size(), seed);
    }

    private void tell(int kills, List<StubbornSalesperson> salespeople, int committed, long seed) {
        System.out.printf(
                "%d commits acknowledged, %d kills, %d commits without an answer (%d given up, %d of the others had"
                        + " been done), %d committed, seed %d%n",
                acknowledged.get(),
                kills,
                sum(salespeople, StubbornSalesperson::unanswered),
                sum(salespeople, StubbornSalesperson::givenUp),
                sum(salespeople, StubbornSalesperson::doneUnanswered),
                committed,
                seed);
    }

    private static int sum(List<StubbornSalesperson> salespeople, ToIntFunction<StubbornSalesperson> count) {
        return salespeople.stream().mapToInt(count).sum();
    }

    /** @return how often it was killed */
    private int commitWhileBeingKilled(List<StubbornSalesperson> salespeople, Random random) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(SALESPEOPLE);
        try {
            List<CompletableFuture<Void>> working = salespeople.stream()
                    .map(salesperson -> CompletableFuture.runAsync(() -> work(salesperson), threads))
                    .toList();
            CompletableFuture<Void> all = CompletableFuture.allOf(working.toArray(CompletableFuture[]::new));
            int kills = 0;
            for (int from = 0; from < COMMITS; from += COMMITS_PER_KILL) {
                int span = Math.min(COMMITS_PER_KILL, COMMITS - from);
                int moment = from + 1 + random.nextInt(span * 9 / 10);
                Awaitility.await()
                        .pollInterval(1, TimeUnit.MILLISECONDS)
                        .atMost(ofSeconds(90))
                        .until(() -> acknowledged.get() >= moment || all.isDone());
                Thread.sleep(random.nextInt(20));
                service.killAndStartAgain();
                kills++;
            }
            all.get(3, TimeUnit.MINUTES);
            return kills;
        } finally {
            threads.shutdownNow();
        }
    }

    private void work(StubbornSalesperson salesperson) {
        try {
            salesperson.work(() -> acknowledged.get() >= COMMITS, acknowledged::incrementAndGet);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertEachAnswerIsTheFirstOne(StubbornSalesperson salesperson) throws InterruptedException {
        List<Answer> again = salesperson.answeredAgain();
        for (int i = 0; i < again.size(); i++) {
            Answer first = salesperson.committed().get(i).answer();
            assertEquals(first.body().toString(), again.get(i).must(200).body().toString());
            assertEquals(first.entityTag(), again.get(i).entityTag());
        }
    }

    /** Those that the service tells to be committed: what was acknowledged, and some that was given up. */
    private static List<JsonNode> committedOf(StubbornSalesperson salesperson) {
        Map<String, JsonNode> committed = new TreeMap<>();
        for (String id : salesperson.drafted()) {
            JsonNode proposition = salesperson.read(id);
            if (!proposition.get("state").asText().equals("draft")) {
                assertEquals("committed", proposition.get("state").asText());
                committed.put(id, proposition);
            }
        }
        salesperson
                .committed()
                .forEach(one -> assertEquals(
                        one.propositionId(),
                        committed.get(one.propositionId()).get("propositionId").asText()));
        assertEquals(
                new BigDecimal(StubbornSalesperson.VALUE).multiply(BigDecimal.valueOf(committed.size())),
                new BigDecimal(
                        salesperson.mandate().at("/openValue/open/amount").asText()),
                "the mandate is consumed once by each");
        return List.copyOf(committed.values());
    }

    /** @param last committed after all the others: when it has arrived, so has everything that was told before */
    private static void assertEachOnce(String department, List<JsonNode> owed, JsonNode last) {
        List<String> expected = owed.stream()
                .map(proposition -> commitmentOf(proposition, department))
                .sorted()
                .toList();
        try (TopicReader topic =
                TopicReader.of(platform.ports().bootstrapServers(), "commitments." + department + ".v1")) {
            String marker = commitmentOf(last, department);
            topic.await(event -> commitment(event).equals(marker), ofSeconds(60));
            List<String> delivered = topic.soFar().stream()
                    .map(CommitsSurviveKillsTest::commitment)
                    .sorted()
                    .toList();
            assertEquals(expected, delivered, "each once, and nothing else");
        }
    }

    private static String commitmentOf(JsonNode proposition, String department) {
        for (JsonNode commitment : proposition.get("commitments")) {
            if (commitment.get("department").asText().equals(department)) {
                return commitment.get("commitmentId").asText();
            }
        }
        throw new AssertionError("nothing for " + department + " in " + proposition);
    }

    private static String commitment(Received event) {
        try {
            return JSON.readTree(event.value()).get("commitmentId").asText();
        } catch (IOException e) {
            throw new AssertionError(event.value(), e);
        }
    }

    private static boolean knowsAccounts() throws IOException {
        for (String account : StubbornSalesperson.ACCOUNTS) {
            Answer draft = service.api("salesperson-probe")
                    .post(
                            "/api/propositions",
                            Map.of("accountId", account, "statement", "is it known?", "commitments", List.of()),
                            Map.of("Idempotency-Key", UUID.randomUUID().toString()));
            if (draft.must(201).body().has("cannotCommitYet")) {
                return false;
            }
        }
        return true;
    }

    private static boolean knowsDepartments() throws IOException {
        List<Map<String, String>> questions = StubbornSalesperson.DEPARTMENTS.stream()
                .map(department -> Map.of("department", department, "dueAt", "2999-01-01T00:00:00Z", "timeZone", "UTC"))
                .toList();
        Answer answer = service.api("salesperson")
                .post("/api/propositions/feasibility", Map.of("commitments", questions), Map.of());
        return answer.status() == 200
                && answer.body().findValuesAsText("limitedBy").stream().noneMatch("department"::equals);
    }
}
