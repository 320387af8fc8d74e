package org.kept.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is kept when a platform ends, in good order or not, and what is not left behind. */
class RestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path data;

    @Test
    void rows_and_records_outlive_good_order_and_crashes_alike() throws Exception {
        PlatformProcess first = start();
        new Sql(first.ports(), "account").execute("create table note (said text)");
        note(first, "before the end");
        List<ProcessHandle> family = Crash.family(first.pid());
        first.close();
        Crash.awaitGone(family, Duration.ofSeconds(1));

        PlatformProcess second = start();
        note(second, "before the crash");
        Crash.kill(second);

        PlatformProcess third = start();
        assertNoted(third, "before the end", "before the crash");
        third.close();
    }

    @Test
    void a_killed_platform_takes_its_database_server_along() throws Exception {
        PlatformProcess platform = start();
        List<ProcessHandle> family = Crash.family(platform.pid());
        assertTrue(family.stream().anyMatch(RestartTest::isPostgres), "PostgreSQL runs below the platform");
        Crash.kill(platform);
        Crash.awaitGone(family, PATIENCE);
    }

    @Test
    void a_database_server_that_was_left_over_all_the_same_is_stopped_by_the_next_start() throws Exception {
        PlatformProcess platform = start();
        new Sql(platform.ports(), "account").execute("create table note (said text)");
        note(platform, "still here");
        List<ProcessHandle> family = Crash.family(platform.pid());
        List<ProcessHandle> servers =
                family.stream().filter(RestartTest::isPostgres).toList();
        // The others come and go with connections and checkpoints.
        ProcessHandle server = servers.stream()
                .filter(process ->
                        process.parent().filter(RestartTest::isPostgres).isEmpty())
                .findAny()
                .orElseThrow();
        family.stream().filter(RestartTest::isShell).forEach(ProcessHandle::destroyForcibly);
        Crash.kill(platform);
        assertTrue(server.isAlive(), "Without its watcher the server stays");

        PlatformProcess next = start();
        Crash.awaitGone(servers, Duration.ofSeconds(1));
        assertNoted(next, "still here");
        next.close();
    }

    @Test
    void a_platform_ends_with_whoever_started_it(@TempDir Path elsewhere) throws Exception {
        Process holder = PlatformHolder.launch(data, elsewhere.resolve("platform.log"));
        long pid = PlatformHolder.platformOf(holder);
        List<ProcessHandle> family = Crash.family(pid);
        assertTrue(family.size() > 3, () -> "JVM, shells, PostgreSQL: " + family);
        holder.destroyForcibly().waitFor();
        Crash.awaitGone(family, PATIENCE);
    }

    @Test
    void a_temporary_platform_leaves_no_data_even_when_its_holder_is_killed(@TempDir Path elsewhere) throws Exception {
        Process holder = PlatformHolder.launch(data, elsewhere.resolve("platform.log"), "temporary");
        List<ProcessHandle> family = Crash.family(PlatformHolder.platformOf(holder));
        holder.destroyForcibly().waitFor();
        Crash.awaitGone(family, PATIENCE);
        assertTrue(Files.notExists(data), () -> "Still there: " + data);
    }

    private PlatformProcess start() {
        return PlatformProcess.start(PlatformOptions.at(data).withoutConnect());
    }

    private static void note(PlatformProcess platform, String text) throws Exception {
        new Sql(platform.ports(), "account").execute("insert into note values ('" + text + "')");
        try (TopicWriter writer = TopicWriter.of(platform.ports().bootstrapServers())) {
            writer.write("accounts.v1", text, text, Map.of());
        }
    }

    private static void assertNoted(PlatformProcess platform, String... texts) throws Exception {
        for (String text : texts) {
            String query = "select count(*) from note where said = '" + text + "'";
            assertEquals("1", new Sql(platform.ports(), "account").single(query));
        }
        try (TopicReader reader = TopicReader.of(platform.ports().bootstrapServers(), "accounts.v1")) {
            List<String> keys = reader.soFar().stream().map(Received::key).toList();
            assertTrue(keys.containsAll(List.of(texts)), () -> "records of " + keys);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return commandOf(process).endsWith("postgres");
    }

    private static boolean isShell(ProcessHandle process) {
        return !isPostgres(process) && !commandOf(process).endsWith("java");
    }

    private static String commandOf(ProcessHandle process) {
        return process.info().command().orElse("");
    }
}
