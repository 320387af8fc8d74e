package org.kept.benchmarks.segmentation.orders;

/**
 * An order event in numbers.
 *
 * @param order from 0, in the order in which they are placed first
 * @param account from 0
 * @param revision from 1
 * @param epochSecond of the order
 * @param cents negative for a credit note
 * @param cancelled whether it is no order any more
 */
public record GeneratedOrder(int order, int account, int revision, long epochSecond, long cents, boolean cancelled) {

    GeneratedOrder revised(long otherCents, boolean nowCancelled) {
        return new GeneratedOrder(order, account, revision + 1, epochSecond, otherCents, nowCancelled);
    }
}
