package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.common.GroupState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.testing.TopicReader;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two instances, each with a warm copy of the other's state; the one that ranks is killed (kill -9) while orders come in. */
class TakeoverTest {
    private static final int ORDERS_PER_SECOND = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration UNDER_LOAD = Duration.ofSeconds(3);

    @TempDir
    Path folder;

    @Test
    void the_standby_ranks_on_where_the_killed_one_stopped() throws Exception {
        OwnTopics topics = OwnTopics.create("takeover");
        List<OrderJson> orders = GeneratedOrders.of(120 * ORDERS_PER_SECOND, 700);
        SteadyOrders writing = SteadyOrders.start(topics, orders, ORDERS_PER_SECOND);
        try (EngineProcess first = start(topics, "first");
                EngineProcess second = start(topics, "second");
                TopicReader changes = topics.tierChanges()) {
            awaitBothAtWork(topics);
            await().atMost(PATIENCE).until(() -> first.ranks() != second.ranks());
            changes.awaitAll(anyChange -> true, 1, PATIENCE);
            Thread.sleep(UNDER_LOAD.toMillis());
            EngineProcess ranking = first.ranks() ? first : second;
            EngineProcess standby = first.ranks() ? second : first;
            assertTrue(ranking.ranks() && !standby.ranks(), "one of them ranks");

            long killed = System.nanoTime();
            ranking.kill();
            await().atMost(PATIENCE).until(standby::ranks);
            int told = changes.soFar().size();
            changes.awaitAll(anyChange -> true, told + 1, PATIENCE);
            System.out.printf("The standby told a change %.1f s after the kill%n", (System.nanoTime() - killed) / 1e9);

            Thread.sleep(UNDER_LOAD.toMillis());
            writing.close();
            Set<String> expected = Set.copyOf(GeneratedOrders.keyAccountsByFullSort(writing.written()));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertEquals(expected, TierEvents.keyAccounts(topics)));
        } finally {
            writing.close();
        }
        ExactEnd.mustFollowFrom(writing.written(), topics, folder.resolve("last"));
    }

    private EngineProcess start(OwnTopics topics, String name) throws Exception {
        return EngineProcess.start(topics, Replay.POLICY.windowDays(), 1, folder.resolve(name));
    }

    private static void awaitBothAtWork(OwnTopics topics) {
        try (Admin admin = topics.admin()) {
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                ConsumerGroupDescription group = admin.describeConsumerGroups(List.of(topics.name()))
                        .describedGroups()
                        .get(topics.name())
                        .get();
                return group.groupState() == GroupState.STABLE
                        && group.members().size() == 2
                        && group.members().stream()
                                .noneMatch(member ->
                                        member.assignment().topicPartitions().isEmpty());
            });
        }
    }
}
