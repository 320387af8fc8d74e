package org.kept.proposition.persistence;

import java.util.List;

import org.kept.proposition.persistence.Order.Kind;

/**
 * The orders that lists can have; an index stands behind each (of commitments by account and salesperson, that of their
 * propositions). The first one is what an unsaid one means.
 */
public final class Orders {
    /** Within one currency, which the {@link Sieve} names. */
    public static final String BY_VALUE = "-value";

    /** By {@code dueAt} what has nothing open comes last. */
    public static final List<Order> OF_PROPOSITIONS = List.of(
            new Order("id", "p.id", "p.id", Kind.ID, false),
            new Order(
                    "dueAt",
                    "coalesce(p.next_due_at, timestamptz '9999-12-31 00:00:00+00')",
                    "p.id",
                    Kind.INSTANT,
                    false),
            new Order(BY_VALUE, "p.value_minor", "p.id", Kind.NUMBER, true),
            new Order("createdAt", "p.created_at", "p.id", Kind.INSTANT, false),
            new Order("-createdAt", "p.created_at", "p.id", Kind.INSTANT, true),
            byText("accountId", "p.account_id", "p.id"),
            byText("salesperson", "p.salesperson", "p.id"),
            byText("state", "p.state", "p.id"));

    public static final List<Order> OF_COMMITMENTS = List.of(
            new Order("dueAt", "c.due_at", "c.id", Kind.INSTANT, false),
            new Order("-dueAt", "c.due_at", "c.id", Kind.INSTANT, true),
            new Order("id", "c.id", "c.id", Kind.ID, false),
            byText("accountId", "p.account_id", "c.id"),
            byText("salesperson", "p.salesperson", "c.id"),
            byText("state", "c.state", "c.id"),
            byText("department", "c.department", "c.id"));

    private Orders() {}

    /** As the database collates it. */
    private static Order byText(String word, String key, String id) {
        return new Order(word, key, id, Kind.TEXT, false);
    }
}
