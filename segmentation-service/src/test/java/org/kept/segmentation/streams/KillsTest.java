package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.kept.embedded.testing.TopicReader;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The engine is killed (kill -9) at random moments while orders come in without a pause: a reader of committed records
 * misses no tier event and sees none twice, and the answer in the end is exact. {@code -Dkept.kills=50} kills fifty times.
 */
class KillsTest {
    private static final int KILLS = Integer.getInteger("kept.kills", 4);
    private static final int ORDERS_PER_SECOND = 1_000;

    /** A life takes eight or nine, most of them until the dead engine's session and transaction have timed out. */
    private static final int LIFE_SECONDS_MAX = 15;

    private static final int WORK_MS_MAX = 1_500;
    private static final int START_MS_MAX = 8_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final Random random = new Random(KILLS);

    @Test
    void killed_at_random_under_load_it_loses_and_doubles_nothing() throws Exception {
        OwnTopics topics = OwnTopics.create("kills");
        List<OrderJson> orders = GeneratedOrders.of(KILLS * LIFE_SECONDS_MAX * ORDERS_PER_SECOND, 700);
        SteadyOrders writing = SteadyOrders.start(topics, orders, ORDERS_PER_SECOND);
        List<OpenWork> underLoad = new ArrayList<>();
        long begin = System.nanoTime();
        try (TopicReader changes = topics.tierChanges();
                Admin admin = topics.admin()) {
            for (int life = 1; life <= KILLS; life++) {
                OpenWork left = killOnce(life, topics, writing, changes, admin);
                if (left != null && left.orders() > 0) {
                    underLoad.add(left);
                }
                System.out.printf(
                        "Killed %d times; it left %s%n", life, left == null ? "before it told anything" : left);
            }
        } finally {
            writing.close();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;

        ExactEnd.mustFollowFrom(writing.written(), topics, folder.resolve("last"));
        try (TopicReader changes = topics.tierChanges()) {
            System.out.printf(
                    "%d kills, %d under load, %d of them inside a transaction; %d orders, %d tier events, %.0f s%n",
                    KILLS,
                    underLoad.size(),
                    underLoad.stream().filter(OpenWork::inTransaction).count(),
                    writing.written().size(),
                    changes.soFar().size(),
                    seconds);
        }
        assertTrue(underLoad.size() > KILLS / 2, () -> "Of " + KILLS + " kills only these under load: " + underLoad);
    }

    /**
     * Most are killed once they have told something that nobody told before, at any point of a commit's cycle; one in five
     * while it starts, waits for its partitions or restores.
     *
     * @return what it left undone; null for one that had told nothing
     */
    private OpenWork killOnce(int life, OwnTopics topics, SteadyOrders writing, TopicReader changes, Admin admin)
            throws Exception {
        int toldBefore = changes.soFar().size();
        Map<TopicPartition, Long> ends;
        try (EngineProcess doomed = EngineProcess.start(topics, folder.resolve("life-" + life))) {
            if (life % 5 == 0) {
                Thread.sleep(random.nextInt(START_MS_MAX));
            } else {
                changes.awaitAll(anyChange -> true, toldBefore + 1, PATIENCE);
                Thread.sleep(random.nextInt(WORK_MS_MAX));
            }
            ends = writing.ends();
            doomed.kill();
        }
        OpenWork left = OpenWork.leftAt(topics, admin, ends);
        return changes.soFar().size() > toldBefore ? left : null;
    }
}
