package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.acceptance.ServiceInstance.Surroundings;
import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformProcess;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Two instances of fulfilment-service share the work, and one is killed again and again. Nobody answers any of the
 * commitments, {@code -Dkept.commitments=10000} of them, and all are overdue within seconds: each becomes one task, and
 * each step of the ladder, that its date has passed, and each forecast is told once.
 */
class EscalationsSurviveKillsTest {
    private static final int COMMITMENTS = Integer.getInteger("kept.commitments", 150);
    /** Each kill holds up a part of the work until the killed one's membership has run out, some ten seconds. */
    private static final int COMMITMENTS_PER_KILL = Math.max(75, (COMMITMENTS + 11) / 12);

    private static final int ACCOUNTS = 97;
    /** Each tenth comes twice, as a sender that did not hear the acknowledgement would send it. */
    private static final int AGAIN = 10;

    /** Taken on, overdue, two steps that are two events each. */
    private static final int EVENTS_EACH = 6;

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String DEPARTMENT = "support";
    private static final String TOPIC = "commitments." + DEPARTMENT + ".v1";
    private static final String MADE = "org.kept.commitment.made.v1";

    @TempDir
    static Path folder;

    private static PlatformProcess platform;
    private static FulfilmentInstance steady;
    private static FulfilmentInstance victim;
    private static TopicReader topic;

    private final List<String> made = new ArrayList<>();
    private final ToldByTimers told = new ToldByTimers();

    @BeforeAll
    static void two_instances_of_a_department_that_is_to_answer_at_once() throws IOException {
        platform = PlatformProcess.start(PlatformOptions.at(folder.resolve("platform"))
                .withTemporaryData()
                .log(folder.resolve("platform.log")));
        Path departments = Files.createDirectory(folder.resolve("departments"));
        Files.writeString(departments.resolve(DEPARTMENT + ".properties"), """
                id=%s
                name=Support
                timeZone=UTC
                responseTime=PT1S
                workingHours=Mon-Sun 00:00-24:00
                people=lead: Lea Brandt; head: Jonas Weiss
                escalation=PT0S: lead; PT2S: head
                """.formatted(DEPARTMENT));
        // One that keeps public holidays: their data is found by the packaged service, too.
        Files.copy(
                Kept.root().resolve("deploy/kubernetes/departments/logistics/department.properties"),
                departments.resolve("logistics.properties"));
        Surroundings around = new Surroundings(folder, platform.ports(), LocalIssuer.in(folder.resolve("issuer")));
        steady = FulfilmentInstance.start("steady", departments, around);
        steady.awaitReady();
        victim = FulfilmentInstance.start("victim", departments, around);
        topic = TopicReader.of(platform.ports().bootstrapServers(), "fulfilment.v1");
    }

    @AfterAll
    static void all_ends() {
        for (AutoCloseable one : new AutoCloseable[] {topic, victim, steady, platform}) {
            close(one);
        }
    }

    @Test
    void each_commitment_is_one_task_and_whatever_a_timer_has_to_tell_of_it_is_told_once() {
        long seed = System.nanoTime();
        Instant start = Instant.now();

        int kills = comeInWhileOneIsKilled(new Random(seed));
        awaitAll();
        // One more commitment of each account: what would be told twice is told before all is told of these.
        comeIn(ACCOUNTS);
        awaitAll();

        List<String> wrong = told.wrongAbout(made);
        System.out.printf(
                "%d commitments, %d kills, %d s, %d events counted, %d wrong, seed %d%n",
                made.size(),
                kills,
                Duration.between(start, Instant.now()).toSeconds(),
                told.events(),
                wrong.size(),
                seed);
        assertEquals(List.of(), wrong);
    }

    /** @return how often it was killed */
    private int comeInWhileOneIsKilled(Random random) {
        int kills = 0;
        for (int from = 0; from < COMMITMENTS; from += COMMITMENTS_PER_KILL) {
            int span = Math.min(COMMITMENTS_PER_KILL, COMMITMENTS - from);
            victim.awaitReady();
            listen();
            comeIn(span / 2);
            // At any moment between the first that is told of these and the last.
            awaitEvents(told.events() + 1 + random.nextInt(EVENTS_EACH * span / 2));
            victim.kill();
            kills++;
            comeIn(span - span / 2);
            victim.startAgain();
        }
        victim.awaitReady();
        return kills;
    }

    private void comeIn(int count) {
        try (TopicWriter writer = TopicWriter.of(platform.ports().bootstrapServers())) {
            for (int i = 0; i < count; i++) {
                String commitment = UUID.randomUUID().toString();
                String account = "KILL-" + made.size() % ACCOUNTS;
                String event = UUID.randomUUID().toString();
                String body = made(commitment, account, Instant.now().plusMillis(1_000 + 500L * (made.size() % 8)));
                for (int times = made.size() % AGAIN == 0 ? 2 : 1; times > 0; times--) {
                    writer.event(TOPIC, account, MADE, event, body);
                }
                made.add(commitment);
            }
        }
    }

    private static String made(String commitment, String account, Instant dueAt) {
        return """
                {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"%s",
                 "salesperson":"salesperson","promise":"An answer","dueAt":"%s","timeZone":"UTC","revision":1,
                 "madeAt":"2026-01-04T09:30:12Z"}""".formatted(commitment, UUID.randomUUID(), account, DEPARTMENT, dueAt);
    }

    private void listen() {
        topic.takeNew().forEach(event -> told.add(event.type(), event.value()));
    }

    private void awaitEvents(int count) {
        await(() -> told.events() >= count);
    }

    private void awaitAll() {
        await(() -> told.done() >= made.size());
    }

    private void await(BooleanSupplier isSo) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(50, TimeUnit.MILLISECONDS)
                .until(() -> {
                    listen();
                    return isSo.getAsBoolean();
                });
    }

    private static void close(AutoCloseable one) {
        try {
            if (one != null) {
                one.close();
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
