package org.kept.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformProcess;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The program as a process, on a real broker. */
class SampleDepartmentTest {
    private static final int COMMITMENTS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String REPORTS = "department-reports.logistics.v1";

    @TempDir
    Path folder;

    private PlatformProcess platform;
    private Process program;

    @BeforeEach
    void a_broker_runs() {
        platform = PlatformProcess.start(PlatformOptions.at(folder.resolve("platform"))
                .withTemporaryData()
                .withoutConnect()
                .log(folder.resolve("platform.log")));
    }

    @AfterEach
    void all_ends() {
        kill();
        platform.close();
    }

    @Test
    void killed_in_the_middle_of_its_work_it_reports_each_step_all_the_same_and_in_order() throws IOException {
        Set<String> expected = new HashSet<>();
        start();
        try (TopicWriter sales = TopicWriter.of(platform.ports().bootstrapServers());
                TopicReader reports = TopicReader.of(platform.ports().bootstrapServers(), REPORTS)) {
            for (int i = 0; i < COMMITMENTS; i++) {
                String commitment = UUID.randomUUID().toString();
                sales.event("commitments.logistics.v1", "A" + i % 7, Word.MADE, made(commitment));
                expected.addAll(List.of(commitment + "/1/accept", commitment + "/1/start", commitment + "/1/complete"));
            }
            for (int killedAt : List.of(COMMITMENTS / 2, 2 * COMMITMENTS)) {
                reports.awaitAll(any -> true, killedAt, PATIENCE);
                kill();
                start();
            }
            long givenUpAt = System.nanoTime() + PATIENCE.toNanos();
            while (!ids(reports.soFar()).equals(expected) && System.nanoTime() < givenUpAt) {
                reports.awaitAll(any -> true, reports.soFar().size(), PATIENCE);
            }

            assertEquals(expected, ids(reports.soFar()));
            reports.soFar().forEach(new FirstTimes()::mustBeInOrder);
        }
    }

    @Test
    void what_waits_for_others_is_started_when_its_own_topic_says_so() throws IOException {
        start();
        String commitment = UUID.randomUUID().toString();
        try (TopicWriter sales = TopicWriter.of(platform.ports().bootstrapServers());
                TopicReader reports = TopicReader.of(platform.ports().bootstrapServers(), REPORTS)) {
            sales.event(
                    "commitments.logistics.v1",
                    "A1",
                    Word.MADE,
                    made(commitment).replaceFirst("\\{", "{\"dependsOn\":[\"" + UUID.randomUUID() + "\"],"));
            reports.awaitAll(any -> true, 1, PATIENCE);
            kill();
            start();
            sales.event("fulfilment.logistics.v1", "A1", News.PROGRESSED, """
                    {"commitmentId":"%s","commitmentRevision":1,"state":"accepted","readiness":"ready","dueAt":"%s",
                     "change":{"what":"startable"}}""".formatted(
                            commitment, Instant.now().plus(Duration.ofDays(1))));

            reports.await(report -> report.header("ce_id").equals(commitment + "/1/complete"), PATIENCE);
            assertEquals(
                    Set.of(commitment + "/1/accept", commitment + "/1/start", commitment + "/1/complete"),
                    ids(reports.soFar()));
        }
    }

    /** Each step's first report comes after that of the step before; what is said again says the same. */
    private static final class FirstTimes {
        private final Map<String, String> said = new HashMap<>();
        private final Map<String, List<String>> steps = new HashMap<>();

        void mustBeInOrder(Received report) {
            String id = report.header("ce_id");
            String before = said.putIfAbsent(id, report.value());
            if (before != null) {
                assertEquals(before, report.value(), id);
                return;
            }
            List<String> done = steps.computeIfAbsent(id.split("/")[0], any -> new ArrayList<>());
            assertEquals(List.of("accept", "start", "complete").get(done.size()), id.split("/")[2]);
            done.add(id);
        }
    }

    private static Set<String> ids(List<Received> reports) {
        Set<String> ids = new HashSet<>();
        reports.forEach(report -> ids.add(report.header("ce_id")));
        return ids;
    }

    private static String made(String commitment) {
        return """
                {"commitmentId":"%s","department":"logistics","promise":"Two pallets","revision":1,"dueAt":"%s"}""".formatted(commitment, Instant.now().plus(Duration.ofDays(1)));
    }

    private void start() throws IOException {
        program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SampleDepartment.class.getName(),
                        "kafka.bootstrap.servers=" + platform.ports().bootstrapServers(),
                        "accept.after=PT0.1S",
                        "start.after=PT1S",
                        "complete.after=PT3S")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("program.log").toFile()))
                .start();
    }

    /** {@code kill -9}, over when this returns. */
    private void kill() {
        if (program == null) {
            return;
        }
        program.destroyForcibly();
        try {
            program.waitFor();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
