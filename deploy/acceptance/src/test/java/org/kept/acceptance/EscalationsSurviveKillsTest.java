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

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.acceptance.ServiceInstance.Surroundings;
import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformProcess;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Two instances of fulfilment-service share the work, and one is killed again and again. Nobody answers any of the
 * commitments, {@code -Dkept.commitments=10000} of them: each becomes one task, and each step is told once.
 */
class EscalationsSurviveKillsTest {
    private static final int COMMITMENTS = Integer.getInteger("kept.commitments", 150);
    private static final int COMMITMENTS_PER_KILL = COMMITMENTS <= 300 ? 75 : 500;
    private static final int ACCOUNTS = 97;
    /** Each tenth comes twice, as a sender that did not hear the acknowledgement would send it. */
    private static final int AGAIN = 10;

    private static final int PAUSE_MAX_MS = 2_500;
    private static final String DEPARTMENT = "support";
    private static final String TOPIC = "commitments." + DEPARTMENT + ".v1";
    private static final String MADE = "org.kept.commitment.made.v1";

    @TempDir
    static Path folder;

    private static PlatformProcess platform;
    private static FulfilmentInstance steady;
    private static FulfilmentInstance victim;

    private final List<String> made = new ArrayList<>();

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
    }

    @AfterAll
    static void all_ends() {
        for (AutoCloseable one : new AutoCloseable[] {victim, steady, platform}) {
            close(one);
        }
    }

    @Test
    void each_commitment_is_one_task_and_each_step_is_told_once() throws Exception {
        long seed = System.nanoTime();
        Instant start = Instant.now();

        int kills = comeInWhileOneIsKilled(new Random(seed));

        ToldOfSilence told = ToldOfSilence.in(allTold());
        List<String> wrong = told.wrongAbout(made);
        System.out.printf(
                "%d commitments, %d kills, %d wrong, %d s, seed %d%n",
                made.size(),
                kills,
                wrong.size(),
                Duration.between(start, Instant.now()).toSeconds(),
                seed);
        assertEquals(List.of(), wrong);
    }

    /** @return how often it was killed */
    private int comeInWhileOneIsKilled(Random random) throws InterruptedException {
        int kills = 0;
        for (int from = 0; from < COMMITMENTS; from += COMMITMENTS_PER_KILL) {
            int span = Math.min(COMMITMENTS_PER_KILL, COMMITMENTS - from);
            victim.awaitReady();
            comeIn(span / 2);
            Thread.sleep(random.nextInt(PAUSE_MAX_MS));
            victim.kill();
            kills++;
            comeIn(span - span / 2);
            victim.startAgain();
        }
        victim.awaitReady();
        return kills;
    }

    /** @return the commitments that are new */
    private List<String> comeIn(int count) {
        List<String> added = new ArrayList<>();
        try (TopicWriter writer = TopicWriter.of(platform.ports().bootstrapServers())) {
            for (int i = 0; i < count; i++) {
                String commitment = UUID.randomUUID().toString();
                String account = "KILL-" + made.size() % ACCOUNTS;
                String event = UUID.randomUUID().toString();
                for (int times = made.size() % AGAIN == 0 ? 2 : 1; times > 0; times--) {
                    writer.event(TOPIC, account, MADE, event, made(commitment, account));
                }
                made.add(commitment);
                added.add(commitment);
            }
        }
        return added;
    }

    private static String made(String commitment, String account) {
        return """
                {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"%s",
                 "salesperson":"salesperson","promise":"An answer","dueAt":"2999-01-01T00:00:00Z","timeZone":"UTC","revision":1,
                 "madeAt":"2026-01-04T09:30:12Z"}""".formatted(commitment, new UUID(7, 7), account, DEPARTMENT);
    }

    /** Once all steps are told, one more commitment of each account: what would be told twice is told before these. */
    private List<Received> allTold() {
        Duration patience = Duration.ofSeconds(120 + COMMITMENTS / 10);
        try (TopicReader topic = TopicReader.of(platform.ports().bootstrapServers(), "fulfilment.v1")) {
            topic.awaitAll(event -> event.type().equals(ToldOfSilence.ESCALATED), 2 * made.size(), patience);
            for (String one : comeIn(ACCOUNTS)) {
                topic.await(event -> ToldOfSilence.isStep(event, 2, one), patience);
            }
            return topic.soFar();
        }
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
