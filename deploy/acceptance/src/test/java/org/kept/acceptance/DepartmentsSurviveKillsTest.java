package org.kept.acceptance;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.LocalIssuer;
import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformProcess;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Two instances of fulfilment-service and the departments' own program: one instance and the program are killed again
 * and again. Each promise becomes one task, and each of its steps is taken once.
 */
class DepartmentsSurviveKillsTest {
    private static final List<String> DEPARTMENTS = List.of("logistics", "finance");
    private static final List<String> CONDUCT =
            List.of("accept.after=PT0S", "start.after=PT0.5S", "complete.after=PT2S");
    private static final int COMMITMENTS = Integer.getInteger("kept.commitments", 150);
    private static final int ACCOUNTS = 40;
    /** What a task goes through: acknowledged, accepted, started, completed. */
    private static final List<String> STATES = List.of("acknowledged", "accepted", "inProgress", "completed");

    /** The program and the instance in turn; each holds up a part of the work until its membership has run out. */
    private static final int KILLS = Math.min(12, Math.max(4, COMMITMENTS / 500));

    private static final String PROGRESSED = "org.kept.commitment.progressed.v1";
    private static final String COMPLETED = "completed";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    private PlatformProcess platform;
    private final List<AutoCloseable> running = new ArrayList<>();
    private FulfilmentInstance killed;
    private DepartmentProgram program;
    private final Set<String> promised = new TreeSet<>();
    private final Map<String, List<String>> told = new TreeMap<>();
    private int completed;

    @BeforeEach
    void two_instances_and_the_departments_run() {
        platform = PlatformProcess.start(PlatformOptions.at(folder.resolve("platform"))
                .withTemporaryData()
                .log(folder.resolve("platform.log")));
        var around =
                new ServiceInstance.Surroundings(folder, platform.ports(), LocalIssuer.in(folder.resolve("issuer")));
        Path declared = Kept.root().resolve("deploy/kubernetes/departments");
        running.add(FulfilmentInstance.start("stays", declared, around));
        killed = FulfilmentInstance.start("killed", declared, around);
        running.add(killed);
        program = DepartmentProgram.start(folder, platform.ports().bootstrapServers(), DEPARTMENTS, CONDUCT);
        running.add(program);
    }

    @AfterEach
    void all_ends() throws Exception {
        for (AutoCloseable part : running) {
            part.close();
        }
        platform.close();
    }

    @Test
    void every_step_of_every_promise_is_taken_once_whoever_is_killed() {
        Instant start = Instant.now();
        promise(COMMITMENTS);
        try (TopicReader progress = reader("fulfilment.v1")) {
            for (int kill = 1; kill <= KILLS; kill++) {
                awaitCompleted(progress, COMMITMENTS * kill / (KILLS + 1));
                if (kill % 2 == 1) {
                    program.killAndStartAgain();
                } else {
                    killed.kill();
                    killed.startAgain();
                }
            }
            awaitCompleted(progress, COMMITMENTS);
            // One more of each account: what would be told twice is told before these are completed.
            promise(ACCOUNTS);
            awaitCompleted(progress, COMMITMENTS + ACCOUNTS);
        }
        List<Received> rejected = rejections();
        System.out.printf(
                "%d commitments, %d kills, %d s, %d steps counted, %d rejections%n",
                told.size(),
                KILLS,
                Duration.between(start, Instant.now()).toSeconds(),
                told.values().stream().mapToInt(List::size).sum(),
                rejected.size());
        assertEquals(promised, told.keySet());
        told.forEach((commitment, states) -> assertEquals(STATES, states, commitment));
        assertEquals(List.of(), rejected);
    }

    /** All that sales promises. */
    private void promise(int count) {
        try (TopicWriter sales = TopicWriter.of(platform.ports().bootstrapServers())) {
            for (int i = 0; i < count; i++) {
                String commitment = UUID.randomUUID().toString();
                String department = DEPARTMENTS.get(i % DEPARTMENTS.size());
                String account = "A" + i % ACCOUNTS;
                sales.event(
                        "commitments." + department + ".v1",
                        account,
                        "org.kept.commitment.made.v1",
                        made(commitment, account, department));
                promised.add(commitment);
            }
        }
    }

    private void awaitCompleted(TopicReader progress, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(100, TimeUnit.MILLISECONDS)
                .until(() -> {
                    progress.takeNew().stream()
                            .filter(event -> event.type().equals(PROGRESSED))
                            .forEach(this::note);
                    return completed >= count;
                });
    }

    private void note(Received event) {
        String state = field(event, "state");
        told.computeIfAbsent(field(event, "commitmentId"), id -> new ArrayList<>())
                .add(state);
        completed += state.equals(COMPLETED) ? 1 : 0;
    }

    private List<Received> rejections() {
        List<Received> all = new ArrayList<>();
        for (String department : DEPARTMENTS) {
            try (TopicReader rejections = reader("department-report-rejections." + department + ".v1")) {
                all.addAll(rejections.soFar());
            }
        }
        return all;
    }

    private TopicReader reader(String topic) {
        return TopicReader.of(platform.ports().bootstrapServers(), topic);
    }

    private static String field(Received event, String name) {
        return event.value().replaceFirst("(?s).*\"" + name + "\":\"([^\"]*)\".*", "$1");
    }

    private static String made(String commitment, String account, String department) {
        return """
                {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"%s","salesperson":"salesperson",
                 "promise":"Two pallets","dueAt":"%s","timeZone":"Europe/Berlin","revision":1,"madeAt":"%s"}""".formatted(
                        commitment,
                        UUID.randomUUID(),
                        account,
                        department,
                        Instant.now().plus(Duration.ofDays(3)),
                        Instant.now());
    }
}
