package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.PlatformOptions;
import org.kept.embedded.PlatformProcess;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Dead letters as operations deals with them, with the command alone. */
class DeadLettersTest {
    private static final String TOPIC = "account-tiers.v1";

    @TempDir
    static Path folder;

    @Test
    void letters_are_listed_sent_again_once_and_put_aside() throws IOException {
        try (Kept kept = Kept.inTemporaryHome();
                PlatformProcess platform = PlatformProcess.start(PlatformOptions.at(folder.resolve("platform"))
                        .withTemporaryData()
                        .log(folder.resolve("platform.log")));
                TopicWriter writer = TopicWriter.of(platform.ports().bootstrapServers())) {
            String servers = platform.ports().bootstrapServers();
            letter(writer, "ACME", "first");
            letter(writer, "ACME", "second");

            assertEquals(2, waiting(kept, servers));
            JsonNode shown = json(kept, "list", TOPIC + ".dlq", "--output", "json", "--bootstrap-servers", servers);
            assertEquals("no tier", shown.get(0).get("reason").textValue());
            assertEquals("first", shown.get(0).get("value").textValue());

            kept.run("dlq", "replay", TOPIC + ".dlq", "--bootstrap-servers", servers)
                    .mustSucceed();
            Kept.Said again = kept.run("dlq", "replay", TOPIC + ".dlq", "--bootstrap-servers", servers);
            assertEquals("0 letters sent again", again.mustSucceed().lastLine());
            assertEquals(0, waiting(kept, servers));
            assertSentAgain(servers);

            letter(writer, "ACME", "third");
            kept.run("dlq", "discard", TOPIC + ".dlq", "--bootstrap-servers", servers)
                    .mustSucceed();
            assertEquals(0, waiting(kept, servers));

            Kept.Said wrong = kept.run("dlq", "replay", TOPIC, "--bootstrap-servers", servers);
            assertEquals(1, wrong.exitCode());
            assertTrue(wrong.output().contains("There is no dead-letter topic " + TOPIC), wrong.output());
        }
    }

    private static void assertSentAgain(String servers) {
        try (TopicReader reader = TopicReader.of(servers, TOPIC)) {
            List<Received> sent = reader.awaitAll(received -> true, 2, Duration.ofSeconds(20));
            assertEquals(
                    List.of("first", "second"),
                    sent.stream().map(Received::value).toList());
            assertEquals("id-first", sent.get(0).header("ce_id"));
            assertNull(sent.get(0).header("dead-letter-reason"));
            assertEquals(2, reader.soFar().size());
        }
    }

    private static int waiting(Kept kept, String servers) throws IOException {
        for (JsonNode one : json(kept, "list", "--output", "json", "--bootstrap-servers", servers)) {
            if (one.get("topic").textValue().equals(TOPIC + ".dlq")) {
                return one.get("waiting").intValue();
            }
        }
        throw new AssertionError("The dead letters of " + TOPIC + " are not listed");
    }

    private static JsonNode json(Kept kept, String... arguments) throws IOException {
        String[] command = new String[arguments.length + 1];
        command[0] = "dlq";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return new ObjectMapper().readTree(kept.run(command).mustSucceed().lastLine());
    }

    private static void letter(TopicWriter writer, String key, String value) {
        writer.write(
                TOPIC + ".dlq",
                key,
                value,
                Map.of(
                        "ce_id", "id-" + value,
                        "ce_type", "org.kept.account.tier.v1",
                        "dead-letter-reason", "no tier",
                        "dead-letter-consumer", "account-service-tiers",
                        "dead-letter-topic", TOPIC,
                        "dead-letter-partition", "0",
                        "dead-letter-offset", "7"));
    }
}
