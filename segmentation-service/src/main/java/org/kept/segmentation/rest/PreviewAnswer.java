package org.kept.segmentation.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.Cut;
import org.kept.segmentation.domain.Preview;

/**
 * The key accounts now, and what another policy would make of the same orders.
 *
 * @param entering who would become key, best first
 * @param leaving who would be key no more, in the order of the ranking now
 */
public record PreviewAnswer(
        LocalDate businessDate, String currency, Side now, Side preview, Moving entering, Moving leaving) {

    /**
     * @param keyRevenueShare what the key accounts bring, from 0 to 1; absent without revenue above zero
     * @param threshold revenue of the last key account; absent without one
     */
    public record Side(
            String share,
            int windowDays,
            int accounts,
            int keyAccounts,
            String revenue,
            String keyRevenue,
            BigDecimal keyRevenueShare,
            String threshold) {
        static Side of(Cut cut) {
            Currency currency = cut.policy().reportingCurrency();
            return new Side(
                    cut.policy().share().toPlainString(),
                    cut.policy().windowDays(),
                    cut.accounts(),
                    cut.keyAccounts(),
                    new Money(cut.revenue(), currency).amount(),
                    new Money(cut.keyRevenue(), currency).amount(),
                    Summary.share(cut.keyRevenue(), cut.revenue()),
                    cut.threshold().isEmpty() ? null : new Money(cut.threshold().getAsLong(), currency).amount());
        }
    }

    /** @param accounts the first of them, as many as the request's {@code limit} */
    public record Moving(int count, List<Account> accounts) {}

    /** @param revenue in the previewed window */
    public record Account(String accountId, String revenue) {}

    static PreviewAnswer of(LocalDate businessDate, Preview preview) {
        Currency currency = preview.then().policy().reportingCurrency();
        return new PreviewAnswer(
                businessDate,
                currency.getCurrencyCode(),
                Side.of(preview.now()),
                Side.of(preview.then()),
                moving(preview.entering(), currency),
                moving(preview.leaving(), currency));
    }

    private static Moving moving(Preview.Moving moving, Currency currency) {
        return new Moving(
                moving.count(),
                moving.first().stream()
                        .map(account ->
                                new Account(account.accountId(), new Money(account.revenue(), currency).amount()))
                        .toList());
    }
}
