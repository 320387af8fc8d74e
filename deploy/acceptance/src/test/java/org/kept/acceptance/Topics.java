package org.kept.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.awaitility.Awaitility;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What was told of an account on the topics of a running system. */
final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String bootstrapServers;

    Topics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** Everything that is wanted so far, once there is something. */
    List<Received> await(String topic, Duration atMost, Predicate<Received> wanted) {
        try (TopicReader reader = TopicReader.of(bootstrapServers, topic)) {
            reader.await(wanted, atMost);
            return reader.soFar().stream().filter(wanted).toList();
        }
    }

    /** What a department was told of an account, in its order, such as {@code made}. */
    List<String> toldTo(String department, String account) {
        return told("commitments." + department + ".v1", account);
    }

    /** Once it has been told so much, and not more. */
    void awaitTold(String department, String account, List<String> types) {
        awaitTopic("commitments." + department + ".v1", account, types);
    }

    /** As {@link #awaitTold}, on any topic. */
    void awaitTopic(String topic, String account, List<String> types) {
        Awaitility.await("what %s tells of %s".formatted(topic, account))
                .atMost(PATIENCE)
                .untilAsserted(() -> assertEquals(types, told(topic, account)));
    }

    /** As segmentation-service tells a tier, in the words of its own example. */
    void tellRising(String account) throws IOException {
        Path examples = Kept.root().resolve("segmentation-service/src/main/contracts/account-tier-changed.v1/examples");
        String rising =
                Files.readString(examples.resolve("rising.json")).replaceFirst("\"ERNSH\"", '"' + account + '"');
        try (TopicWriter writer = TopicWriter.of(bootstrapServers)) {
            writer.event("account-tiers.v1", account, "org.kept.account-tier.changed.v1", rising);
        }
    }

    private List<String> told(String topic, String account) {
        try (TopicReader reader = TopicReader.of(bootstrapServers, topic)) {
            return reader.soFar().stream()
                    .filter(event -> event.key().equals(account))
                    .map(event -> event.type().replaceAll("org\\.kept\\.(commitment\\.)?|\\.v1", ""))
                    .toList();
        }
    }
}
