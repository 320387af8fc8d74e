package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One account's orders in the window, and when they leave it.
 *
 * @param policy whose window it is
 * @param orders in no order; those without a rate to the reporting currency included
 */
public record AccountWindow(LocalDate businessDate, SegmentationPolicy policy, List<RecordedOrder> orders) {
    private static final Comparator<RecordedOrder> HEAVIEST_FIRST = Comparator.<RecordedOrder>comparingLong(
                    order -> order.value().isPresent() ? Math.abs(order.value().getAsLong()) : -1)
            .reversed()
            .thenComparing(RecordedOrder::orderId, CodePoints::compare);

    /**
     * What leaves the window by and by.
     *
     * @param revenue of the orders that leave, in minor units
     * @param staying the account's revenue without them, if nothing new comes
     */
    public record Leaving(long revenue, int orders, long staying) {}

    /** Empty before the first business date. */
    public static Optional<AccountWindow> of(OrderBook book, String accountId) {
        LocalDate today = book.progress().businessDate();
        return book.policy().map(policy -> {
            LocalDate first = today.minusDays(policy.windowDays() - 1L);
            List<RecordedOrder> inWindow = book.ordersOf(accountId).stream()
                    .filter(order -> !order.orderedOn().isBefore(first)
                            && !order.orderedOn().isAfter(today))
                    .toList();
            return new AccountWindow(today, policy, inWindow);
        });
    }

    /** By what they are worth, a credit note as much as an order of the same value; those without a rate come last. */
    public List<RecordedOrder> heaviest(int limit) {
        return orders.stream().sorted(HEAVIEST_FIRST).limit(limit).toList();
    }

    /** The first business date on which an order is not in the window any more. */
    public LocalDate leavesOn(RecordedOrder order) {
        return order.orderedOn().plusDays(policy.windowDays());
    }

    /** What leaves until so many days after the business date; of the orders that count now. */
    public Leaving leavingWithin(int days) {
        LocalDate last = businessDate.plusDays(days);
        long leaving = 0;
        long staying = 0;
        int left = 0;
        for (RecordedOrder order : orders) {
            if (order.value().isEmpty()) {
                continue;
            }
            if (leavesOn(order).isAfter(last)) {
                staying += order.value().getAsLong();
            } else {
                leaving += order.value().getAsLong();
                left++;
            }
        }
        return new Leaving(leaving, left, staying);
    }
}
