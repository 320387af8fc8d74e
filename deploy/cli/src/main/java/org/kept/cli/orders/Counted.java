package org.kept.cli.orders;

import java.time.Duration;
import java.util.function.LongConsumer;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.client.Api;
import org.kept.cli.client.Refusal;
import org.kept.cli.screen.KeptFailure;
import org.kept.cli.screen.Pause;

/** Waits until the segmentation has counted every order that was taken in before. */
public final class Counted {

    private static final String USER = "operator";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MS = 200;
    private static final int SERVICE_AWAY = 503;

    private final Api api;
    private final LongConsumer progress;

    /** @param progress told how many records are still to be counted */
    public Counted(Api api, LongConsumer progress) {
        this.api = api;
        this.progress = progress;
    }

    /**
     * Returns the segmentation's summary with nothing left to count.
     *
     * @throws KeptFailure when nothing more was counted for two minutes
     */
    public JsonNode await() {
        long leastLag = Long.MAX_VALUE;
        long movedAt = System.nanoTime();
        while (true) {
            JsonNode summary = summary();
            long lag = summary == null || !summary.hasNonNull("lag")
                    ? Long.MAX_VALUE
                    : summary.get("lag").asLong();
            if (lag == 0) {
                return summary;
            }
            if (lag < leastLag) {
                leastLag = lag;
                movedAt = System.nanoTime();
                progress.accept(lag);
            }
            if (System.nanoTime() - movedAt > PATIENCE.toNanos()) {
                throw new KeptFailure("The segmentation has counted nothing for " + PATIENCE.toSeconds() + " s"
                        + (leastLag == Long.MAX_VALUE ? "." : ", with " + leastLag + " records left."));
            }
            Pause.ms(LOOK_EVERY_MS);
        }
    }

    /** Null while the service is away. */
    private JsonNode summary() {
        try {
            return api.get(USER, "/api/segmentation/summary");
        } catch (Refusal e) {
            if (e.status() != SERVICE_AWAY) {
                throw e;
            }
            return null;
        }
    }
}
