package org.kept.benchmarks.segmentation.engine;

/**
 * How soon an engine is back, and what its state weighs.
 *
 * @param fillSeconds to write and process all orders but the first two of each account
 * @param restoreSeconds from the start of a new process to its answer with no backlog
 * @param restored whether it then ranked as a full sort does
 * @param failedOver whether the other one ranked as a full sort does after the kill
 * @param failoverLiveSeconds from the kill to the other process' answer; NaN when it did not come in time
 * @param failoverVisibleSeconds from the kill to the visible tier event of an order that was written right after it
 * @param heapBytesPerAccount live heap, without what its orders take
 * @param heapBytesPerOrder live heap
 */
public record Recovery(
        int accounts,
        int orders,
        double fillSeconds,
        double restoreSeconds,
        boolean restored,
        boolean failedOver,
        double failoverLiveSeconds,
        double failoverVisibleSeconds,
        long heapBytes,
        double heapBytesPerAccount,
        double heapBytesPerOrder,
        double loadAverage) {}
