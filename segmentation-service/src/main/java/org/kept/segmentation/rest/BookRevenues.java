package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.kept.segmentation.domain.AccountRevenue;
import org.kept.segmentation.domain.OrderBook;
import org.kept.segmentation.domain.SegmentationPolicy;

/**
 * What one order book's accounts come to in some window, from instance to instance. Three lists side by side, as a book
 * may hold a hundred thousand accounts.
 *
 * @param reportingCurrency of the revenues, which are in its minor units
 */
public record BookRevenues(
        LocalDate businessDate,
        String reportingCurrency,
        List<String> accounts,
        List<Long> revenues,
        List<Integer> orders) {

    /** Empty before the first business date. */
    static Optional<BookRevenues> of(OrderBook book, int windowDays) {
        return book.policy().map(policy -> of(book, policy, book.revenuesIn(windowDays)));
    }

    private static BookRevenues of(OrderBook book, SegmentationPolicy policy, List<AccountRevenue> found) {
        List<String> accounts = new ArrayList<>(found.size());
        List<Long> revenues = new ArrayList<>(found.size());
        List<Integer> orders = new ArrayList<>(found.size());
        for (AccountRevenue account : found) {
            accounts.add(account.accountId());
            revenues.add(account.revenue());
            orders.add(account.orders());
        }
        return new BookRevenues(
                book.progress().businessDate(),
                policy.reportingCurrency().getCurrencyCode(),
                accounts,
                revenues,
                orders);
    }

    /** Whether it was said on that date, in that currency. */
    boolean holdsAt(LocalDate date, Currency currency) {
        return businessDate.equals(date) && reportingCurrency.equals(currency.getCurrencyCode());
    }

    void forEach(Consumer<AccountRevenue> taker) {
        for (int index = 0; index < accounts.size(); index++) {
            taker.accept(new AccountRevenue(accounts.get(index), revenues.get(index), orders.get(index)));
        }
    }
}
