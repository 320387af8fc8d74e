package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The engine is killed (kill -9) at random moments while orders come in: a reader of committed records misses no tier
 * event and sees none twice, and the answer in the end is exact. {@code -Dkept.kills=50} kills fifty times.
 */
class KillsTest {
    private static final Logger LOG = Logger.getLogger(KillsTest.class);
    private static final int KILLS = Integer.getInteger("kept.kills", 4);
    private static final int ORDERS_PER_LIFE = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    @Test
    void killed_at_random_under_load_it_loses_and_doubles_nothing() throws Exception {
        OwnTopics topics = OwnTopics.create("kills");
        List<OrderJson> orders = GeneratedOrders.of(ORDERS_PER_LIFE * (KILLS + 1));
        Random random = new Random(KILLS);
        int written = 0;
        for (int life = 0; life < KILLS; life++) {
            try (EngineProcess doomed = EngineProcess.start(topics, folder.resolve("life-" + life))) {
                // Some are killed while they restore or wait for their partitions, some in the middle of their work.
                long until = System.nanoTime()
                        + Duration.ofMillis(1_500 + random.nextInt(12_000)).toNanos();
                int last = written + ORDERS_PER_LIFE;
                while (System.nanoTime() < until) {
                    int next = Math.min(last, written + 100);
                    topics.write(orders.subList(written, next));
                    written = next;
                    Thread.sleep(100);
                }
                doomed.kill();
            }
            LOG.infof("Killed %d times, %d orders written", life + 1, written);
        }
        topics.write(orders.subList(written, orders.size()));

        Board board = new Board();
        try (Engine last = new Engine(topics.settings(folder.resolve("last")), board, streams -> {})) {
            last.start();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> board.live().isPresent() && last.backlog().records() == 0);
            List<String> expected = GeneratedOrders.keyAccountsByFullSort(orders);
            assertEquals(
                    SharedOrders.sha256(expected),
                    board.live().orElseThrow().read(segmentation -> SharedOrders.sha256(segmentation.ranking())));
            assertEquals(Set.copyOf(expected), TierEvents.keyAccounts(topics));
        }
    }
}
