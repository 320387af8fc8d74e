package org.kept.segmentation.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What must hold when all orders were counted, whatever happened before: an engine of this JVM takes over and tells. */
final class ExactEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration HIDDEN_MAX = Duration.ofSeconds(30);

    private ExactEnd() {}

    static void mustFollowFrom(List<OrderJson> orders, OwnTopics topics, Path stateDirectory) {
        Board board = new Board();
        try (Engine last = new Engine(topics.settings(stateDirectory), board, streams -> {})) {
            catchUp(last, board);
            List<String> expected = GeneratedOrders.keyAccountsByFullSort(orders);
            assertEquals(
                    SharedOrders.sha256(expected),
                    board.live().orElseThrow().read(segmentation -> SharedOrders.sha256(segmentation.ranking())));
            // Until it times out, a killed engine's open transaction hides what was committed after it.
            await().atMost(HIDDEN_MAX)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertEquals(Set.copyOf(expected), TierEvents.keyAccounts(topics)));
        }
    }

    static void catchUp(Engine engine, Board board) {
        engine.start();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> board.live().isPresent() && engine.backlog().records() == 0);
    }
}
