package org.kept.account.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Supplier;

import org.kept.chassis.money.Money;

/**
 * What an order system says of an order, before anybody has looked at it. Every field may be null.
 *
 * @param revision absent means 1
 * @param status absent means placed
 */
public record OrderClaim(
        String orderId,
        String accountId,
        Integer revision,
        String orderedAt,
        String netAmount,
        String currency,
        String status) {
    /** Empty date fields of old systems come out as the year 1 or 1753: no order of anybody who is still a customer. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** How a claim turns out. */
    public sealed interface Verdict {
        record Sound(Order order) implements Verdict {}

        /** @param faults all of them, at least one */
        record Faulty(List<Fault> faults) implements Verdict {}
    }

    /** @param latest the latest date that an order can have */
    public Verdict judge(Instant latest) {
        List<Fault> faults = new ArrayList<>(0);
        String account = valid(faults, "accountId", () -> Identifier.parse(accountId));
        String order = valid(faults, "orderId", () -> Identifier.parse(orderId));
        Integer number = valid(faults, "revision", this::revisionOrFirst);
        Instant date = valid(faults, "orderedAt", () -> dateUpTo(latest));
        Currency unit = valid(faults, "currency", this::unit);
        Money money = valid(faults, "netAmount", () -> moneyIn(unit));
        OrderStatus state =
                valid(faults, "status", () -> status == null ? OrderStatus.PLACED : OrderStatus.parse(status));
        if (state == OrderStatus.CANCELLED && money != null && money.minorUnits() != 0) {
            faults.add(new Fault("netAmount", "of a cancelled order is 0: it is what is left of the order"));
        }
        return faults.isEmpty()
                ? new Verdict.Sound(new Order(account, order, number, date, money, state))
                : new Verdict.Faulty(faults);
    }

    private int revisionOrFirst() {
        if (revision != null && revision < 1) {
            throw new IllegalArgumentException("is 1 or higher, not " + revision);
        }
        return revision == null ? 1 : revision;
    }

    private Instant dateUpTo(Instant latest) {
        if (orderedAt == null) {
            throw new IllegalArgumentException("is missing");
        }
        Instant date = instant();
        if (date.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("is before 1900, which looks like an empty date field");
        }
        if (date.isAfter(latest)) {
            throw new IllegalArgumentException("is more than a day in the future");
        }
        return date;
    }

    private Instant instant() {
        try {
            return OffsetDateTime.parse(orderedAt).toInstant();
        } catch (DateTimeException noDate) {
            throw new IllegalArgumentException(
                    "'" + orderedAt + "' is no date and time with an offset, such as 2026-03-31T14:30:00Z", noDate);
        }
    }

    private Currency unit() {
        if (currency == null) {
            throw new IllegalArgumentException("is missing");
        }
        return Money.currency(currency);
    }

    /** @return null when the currency is not known: then the amount cannot be judged */
    private Money moneyIn(Currency unit) {
        if (netAmount == null) {
            throw new IllegalArgumentException("is missing");
        }
        return unit == null ? null : Money.parse(netAmount, currency);
    }

    private static <T> T valid(List<Fault> faults, String field, Supplier<T> parse) {
        try {
            return parse.get();
        } catch (IllegalArgumentException fault) {
            faults.add(new Fault(field, fault.getMessage()));
            return null;
        }
    }
}
