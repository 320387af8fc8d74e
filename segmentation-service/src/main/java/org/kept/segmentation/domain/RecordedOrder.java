package org.kept.segmentation.domain;

/**
 * The highest revision of an order so far.
 *
 * @param day epoch day (UTC) that the order counts on
 * @param net minor units
 * @param counts see {@link OrderEvent#counts}
 * @param rememberUntil epoch day at which the order may be forgotten
 */
public record RecordedOrder(int revision, int day, long net, boolean counts, int rememberUntil) {
    RecordedOrder rememberedUntil(int epochDay) {
        return new RecordedOrder(revision, day, net, counts, epochDay);
    }
}
