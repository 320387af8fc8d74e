package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CrashTest {
    private static final int KILLS = 2;
    private static final int PROPOSITIONS = 150;
    private static final List<String> DEPARTMENTS = List.of("logistics", "finance", "support");

    /**
     * Each kill falls into an import, and between commits and what is published of them, since events follow their commit
     * by milliseconds.
     */
    @Test
    void what_was_committed_is_told_once_and_an_import_ends_at_the_same_answer_whenever_everything_is_killed()
            throws Exception {
        try (Kept kept = Kept.inTemporaryHome()) {
            List<String> expected = writeOrders(kept.file("orders.csv"));
            String file = kept.file("orders.csv").toString();
            kept.up("--empty", "--clock", "event");
            Map<String, String> intended = new TreeMap<>();
            Set<String> committed = new TreeSet<>();
            Api sales = kept.api("salesperson");
            awaitDepartments(sales, intended, committed);
            for (int round = 0; round < KILLS; round++) {
                CompletableFuture<Kept.Said> importing =
                        CompletableFuture.supplyAsync(() -> kept.run("import", "orders", file));
                CompletableFuture<Void> killing = killAfter(kept, 2_000 + 700L * round);
                commitUntilItBreaks(sales, intended, committed);
                killing.join();
                assertNotEquals(0, importing.join().exitCode(), "it was killed under way");
                kept.up("--clock", "event");
            }
            finish(sales, intended, committed);
            kept.run("import", "orders", file).mustSucceed();

            assertEquals(PROPOSITIONS, committed.size());
            for (String department : DEPARTMENTS) {
                assertEachOnce(kept, department, committed);
            }
            assertEquals(expected, KeyAccounts.of(kept.api("sales-manager")));
        }
    }

    private static CompletableFuture<Void> killAfter(Kept kept, long ms) {
        return CompletableFuture.runAsync(
                kept::kill, CompletableFuture.delayedExecutor(ms, java.util.concurrent.TimeUnit.MILLISECONDS));
    }

    /** Something is promised as soon as the departments' declarations and the account have arrived. */
    private static void awaitDepartments(Api sales, Map<String, String> intended, Set<String> committed)
            throws IOException {
        sales.post(
                        "/api/accounts",
                        Map.of("accountId", "CRASH", "name", "Crash & Sons"),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .must(201);
        String first = draft(sales);
        Awaitility.await()
                .atMost(ofSeconds(60))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> commit(sales, first, intended, committed));
    }

    /** Drafts and commits; remembers what it wanted to commit, and what it was told to be committed. */
    private static void commitUntilItBreaks(Api sales, Map<String, String> intended, Set<String> committed) {
        try {
            while (committed.size() < PROPOSITIONS) {
                commit(sales, draft(sales), intended, committed);
            }
        } catch (IOException | AssertionError killed) {
            assertTrue(committed.size() <= PROPOSITIONS);
        }
    }

    /** Repeats what was left unanswered, with the same keys, and commits the rest. */
    private static void finish(Api sales, Map<String, String> intended, Set<String> committed) throws IOException {
        for (Map.Entry<String, String> open : Map.copyOf(intended).entrySet()) {
            if (!committed.contains(open.getKey())) {
                commit(sales, open.getKey(), intended, committed);
            }
        }
        while (committed.size() < PROPOSITIONS) {
            commit(sales, draft(sales), intended, committed);
        }
    }

    private static String draft(Api sales) throws IOException {
        String due = OffsetDateTime.now(ZoneOffset.UTC).plusDays(9).toString();
        List<Map<String, String>> promises = DEPARTMENTS.stream()
                .map(department -> Map.of("department", department, "promise", "kept", "dueAt", due, "timeZone", "UTC"))
                .toList();
        Map<String, Object> draft = Map.of(
                "accountId",
                "CRASH",
                "statement",
                "it holds",
                "value",
                Map.of("amount", "10.00", "currency", "EUR"),
                "commitments",
                promises);
        return sales.post(
                        "/api/propositions",
                        draft,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .must(201)
                .body()
                .get("propositionId")
                .asText();
    }

    private static void commit(Api sales, String proposition, Map<String, String> intended, Set<String> committed)
            throws IOException {
        String key =
                intended.computeIfAbsent(proposition, id -> UUID.randomUUID().toString());
        Api.Answer read = sales.get("/api/propositions/" + proposition).must(200);
        String entityTag = read.body().get("state").asText().equals("draft") ? read.entityTag() : "*";
        sales.post(
                        "/api/propositions/" + proposition + "/commit",
                        null,
                        Map.of("Idempotency-Key", key, "If-Match", entityTag))
                .must(200);
        committed.add(proposition);
    }

    private static void assertEachOnce(Kept kept, String department, Set<String> committed) {
        try (TopicReader topic = TopicReader.of(kept.bootstrapServers(), "commitments." + department + ".v1")) {
            topic.awaitAll(event -> true, committed.size(), ofSeconds(60));
            List<String> delivered =
                    topic.soFar().stream().map(CrashTest::proposition).sorted().toList();
            assertEquals(committed.stream().sorted().toList(), delivered, "each once, and nothing else");
        }
        Api desk = kept.api(department + "-desk");
        Awaitility.await().atMost(ofSeconds(60)).until(() -> tasks(desk).equals(committed));
    }

    private static Set<String> tasks(Api desk) {
        List<String> found = new ArrayList<>();
        String page = "/api/fulfilment/tasks?limit=500";
        while (page != null) {
            Api.Answer answer = desk.get(page).must(200);
            answer.body()
                    .get("items")
                    .forEach(task -> found.add(task.get("propositionId").asText()));
            page = answer.next();
        }
        return found.stream().collect(Collectors.toSet());
    }

    private static String proposition(Received commitment) {
        try {
            return new ObjectMapper()
                    .readTree(commitment.value())
                    .get("propositionId")
                    .asText();
        } catch (IOException e) {
            throw new AssertionError(commitment.value(), e);
        }
    }

    /** @return the key accounts, best first, computed in the plainest way */
    private static List<String> writeOrders(Path file) throws IOException {
        Random random = new Random(7);
        LocalDate first = LocalDate.of(2024, 1, 1);
        StringBuilder csv = new StringBuilder("order_id,account_id,ordered_at,amount,currency\n");
        Map<String, Long> revenue = new HashMap<>();
        int days = 500;
        for (int i = 0; i < 60_000; i++) {
            String account = "A" + (int) Math.abs(random.nextGaussian() * 400);
            int day = (int) ((long) i * days / 60_000);
            long cents = 1 + random.nextInt(100_000) - (random.nextInt(20) == 0 ? 60_000 : 0);
            csv.append("O%d,%s,%sT%02d:00:00Z,%.2f,USD%n"
                    .formatted(i, account, first.plusDays(day), random.nextInt(24), cents / 100.0));
            if (day > days - 1 - 365) {
                revenue.merge(account, cents, Long::sum);
            }
        }
        Files.writeString(file, csv);
        int places = (revenue.size() + 4) / 5;
        return revenue.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(places)
                .filter(entry -> entry.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
