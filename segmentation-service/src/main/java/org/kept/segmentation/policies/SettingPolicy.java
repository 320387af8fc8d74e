package org.kept.segmentation.policies;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.kept.segmentation.domain.NotAcknowledged;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.streams.Board;

/** Makes a policy the newest one: writes it down, then sees what the ranking makes of it. */
@Singleton
public class SettingPolicy {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration GLANCE = Duration.ofMillis(20);

    /** What has become of it. */
    public enum Outcome {
        /** It is the newest policy. */
        SET,
        /** Somebody else set one in the meantime. */
        OVERTAKEN,
        /** It is written down, and the ranking has not read it yet. */
        WRITTEN
    }

    private final BiConsumer<SegmentationPolicy, String> topic;
    private final Supplier<Optional<SegmentationPolicy>> newest;
    private final Duration patience;

    @Inject
    SettingPolicy(PoliciesTopic topic, Board board) {
        this(topic::write, () -> newestOf(board), PATIENCE);
    }

    /** @param newest empty while the ranking is not here */
    SettingPolicy(
            BiConsumer<SegmentationPolicy, String> topic,
            Supplier<Optional<SegmentationPolicy>> newest,
            Duration patience) {
        this.topic = topic;
        this.newest = newest;
        this.patience = patience;
    }

    /**
     * Takes as long as the ranking takes to read it, at most ten seconds.
     *
     * @param next its version follows the newest one's
     * @throws NotAcknowledged when Kafka did not take it in time
     */
    public Outcome set(SegmentationPolicy next, String setBy) {
        topic.accept(next, setBy);
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            Optional<SegmentationPolicy> now = newest.get();
            if (now.isPresent() && now.get().version() >= next.version()) {
                return now.get().equals(next) ? Outcome.SET : Outcome.OVERTAKEN;
            }
            if (!paused()) {
                break;
            }
        }
        return Outcome.WRITTEN;
    }

    private static Optional<SegmentationPolicy> newestOf(Board board) {
        return board.live().map(live -> live.read(kept -> kept.ticker().policy()));
    }

    private static boolean paused() {
        try {
            Thread.sleep(GLANCE.toMillis());
            return true;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
