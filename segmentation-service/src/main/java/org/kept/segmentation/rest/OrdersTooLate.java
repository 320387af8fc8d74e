package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.kept.segmentation.domain.OrderBook;
import org.kept.segmentation.domain.TooLateOrder;

/**
 * Which orders came too late to count.
 *
 * @param count of all revisions that did, as {@code ordersTooLate} in the summary
 * @param items the last of them, by the business date on which they came, newest first
 */
public record OrdersTooLate(long count, List<Item> items) {
    /** @param businessDate on which this revision came, when {@code orderedOn} had left the window */
    public record Item(String accountId, String orderId, int revision, LocalDate orderedOn, LocalDate businessDate) {
        static Item of(TooLateOrder order) {
            return new Item(
                    order.accountId(), order.orderId(), order.revision(), order.orderedOn(), order.businessDate());
        }
    }

    static OrdersTooLate of(OrderBook book) {
        return new OrdersTooLate(
                book.tooLate().count(),
                book.tooLate().last().stream().map(Item::of).toList());
    }

    static OrdersTooLate of(List<OrdersTooLate> books, int limit) {
        return new OrdersTooLate(
                books.stream().mapToLong(OrdersTooLate::count).sum(),
                books.stream()
                        .flatMap(book -> book.items().stream())
                        .sorted(Comparator.comparing(Item::businessDate).reversed())
                        .limit(limit)
                        .toList());
    }
}
