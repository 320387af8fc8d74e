package org.kept.proposition.messaging;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.mandates.InTransactions;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Tiers as an import tells them: many at once, some of them wrong; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class TiersComeInTest {
    private static final String TOPIC = "account-tiers.v1";
    private static final String TYPE = "org.kept.account-tier.changed.v1";
    private static final int ACCOUNTS = 500;

    private final String prefix = "TIER-" + UUID.randomUUID() + "-";

    @Inject
    InTransactions transactions;

    @Test
    void the_highest_revision_of_each_account_holds_and_poison_is_set_aside_by_itself() {
        try (TopicWriter writer = TopicWriter.open()) {
            for (int i = 0; i < ACCOUNTS; i++) {
                tell(writer, i, "KEY", 2);
                tell(writer, i, "RISING", 1);
                if (i == ACCOUNTS / 2) {
                    writer.event(TOPIC, prefix + "poison", TYPE, "no json");
                }
            }
            tell(writer, 7, "SELF_SERVICE", 3);
            writer.event(TOPIC, prefix + "nobody", TYPE, "{\"tier\":\"KEY\",\"revision\":1}");
        }

        try (TopicReader letters = TopicReader.of(TOPIC + ".dlq")) {
            letters.await(event -> event.key().equals(prefix + "poison"));
            letters.await(event -> event.key().equals(prefix + "nobody"));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(ACCOUNTS - 1, count("KEY")));
        assertEquals(1, count("SELF_SERVICE"));
        assertEquals(0, count("RISING"));

        try (TopicWriter writer = TopicWriter.open()) {
            tell(writer, 7, "KEY", 2);
            tell(writer, 8, "RISING", 3);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertEquals(1, count("RISING"), "the channel goes on"));
        assertEquals(1, count("SELF_SERVICE"), "what comes again changes nothing");
    }

    private void tell(TopicWriter writer, int account, String tier, int revision) {
        writer.event(
                TOPIC,
                prefix + account,
                TYPE,
                "{\"accountId\":\"%s\",\"tier\":\"%s\",\"revision\":%d}".formatted(prefix + account, tier, revision));
    }

    private long count(String tier) {
        return transactions.number(
                "select count(*) from (select account_id from account_tiers where account_id like ?1 and tier = ?2) t",
                prefix + "%",
                tier);
    }
}
