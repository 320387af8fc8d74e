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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.acceptance.Api.Answer;
import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformProcess;
import org.kept.embedded.testing.TopicWriter;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Only proposition-service is killed: {@code -Dkept.commits=1000} commits, one kill for each hundred. */
class CommitsSurviveKillsTest {
    private static final int COMMITS = Integer.getInteger("kept.commits", 150);
    private static final int COMMITS_PER_KILL = 100;
    private static final int SALESPEOPLE = 8;

    @TempDir
    static Path folder;

    private static PlatformProcess platform;
    private static PropositionInstance service;

    /** All whose commits are on the topics. */
    private static final List<StubbornSalesperson> EVERYBODY = new ArrayList<>();

    private final AtomicInteger acknowledged = new AtomicInteger();

    @BeforeAll
    static void a_service_that_knows_its_departments_and_accounts() {
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
    void the_same_key_with_the_same_body_gives_the_same_answer_after_a_crash() throws Exception {
        StubbornSalesperson salesperson = somebody("salesperson-once");
        salesperson.commitOneMore();

        service.killAndStartAgain();

        assertEachAnswerIsTheFirstOne(salesperson);
        assertEquals(
                StubbornSalesperson.VALUE,
                salesperson.mandate().at("/openValue/open/amount").asText(),
                "consumed once");
    }

    @Test
    void what_was_acknowledged_is_delivered_once_and_nothing_else_is() throws Exception {
        List<StubbornSalesperson> salespeople = IntStream.range(0, SALESPEOPLE)
                .mapToObj(i -> "salesperson-" + i)
                .map(CommitsSurviveKillsTest::somebody)
                .toList();
        long seed = System.nanoTime();

        int kills = commitWhileBeingKilled(salespeople, new Random(seed));

        List<JsonNode> owed = new ArrayList<>();
        for (StubbornSalesperson salesperson : EVERYBODY) {
            assertEachAnswerIsTheFirstOne(salesperson);
            owed.addAll(committedOf(salesperson));
        }
        owed.add(salespeople.get(0).read(salespeople.get(0).commitOneMore()));
        Deliveries deliveries = new Deliveries(platform.ports().bootstrapServers(), owed);
        StubbornSalesperson.DEPARTMENTS.forEach(deliveries::mustReachDepartmentOnce);
        deliveries.mustBeToldOnce();
        int drafted = sum(EVERYBODY, salesperson -> salesperson.drafted().size());
        tell(kills, salespeople, owed.size() + " of " + drafted + " drafted ones are committed, seed " + seed);
        assertTrue(sum(salespeople, StubbornSalesperson::brokenOff) > 0, "no kill has hit a commit: repeat it");
    }

    private static StubbornSalesperson somebody(String name) {
        StubbornSalesperson salesperson = new StubbornSalesperson(name, service.api(name));
        EVERYBODY.add(salesperson);
        return salesperson;
    }

    /** In one line, whatever it is held against later. */
    private void tell(int kills, List<StubbornSalesperson> salespeople, String ending) {
        System.out.printf(
                "%d commits acknowledged, %d kills, %d commits broken off under way, %d refused while it was down, of"
                        + " these %d given up (%d of them had been done) and %d of the repeated had been done; each told"
                        + " at most once, %s%n",
                acknowledged.get(),
                kills,
                sum(salespeople, StubbornSalesperson::brokenOff),
                sum(salespeople, StubbornSalesperson::unanswered) - sum(salespeople, StubbornSalesperson::brokenOff),
                sum(salespeople, salesperson -> salesperson.givenUp().size()),
                sum(salespeople, salesperson -> (int) salesperson.givenUp().stream()
                        .filter(id -> salesperson.read(id).hasNonNull("committedAt"))
                        .count()),
                sum(salespeople, StubbornSalesperson::doneUnanswered),
                ending);
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
