package org.kept.account.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.account.domain.Order;
import org.kept.account.domain.OrderHistory;

/** The orders as {@code orders.v1} told them last. */
@ApplicationScoped
public class Orders {
    /** As many as a briefing shows. */
    static final int RECENT_MAX = 10;

    // Instants travel as text: Hibernate and the driver do not agree on what an array of them is.
    private static final String KEEP = """
            insert into orders as known (account_id, order_id, revision, ordered_at, net_minor_units, currency, status)
            select * from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as integer[]), cast(cast(?4 as text[]) as timestamptz[]),
                cast(?5 as bigint[]), cast(?6 as text[]), cast(?7 as text[]))
            on conflict (account_id, order_id) do update set
                revision = excluded.revision, ordered_at = excluded.ordered_at,
                net_minor_units = excluded.net_minor_units, currency = excluded.currency, status = excluded.status
            where known.revision < excluded.revision""";

    private static final String STANDING = """
            select count(o), max(o.orderedAt) from RecordedOrder o
            where o.accountId = ?1 and o.status <> OrderStatus.CANCELLED""";

    private static final String RECENT =
            "from RecordedOrder o where o.accountId = ?1 order by o.orderedAt desc, o.orderId";

    /**
     * Keeps those that are newer than what is known, all in one statement.
     *
     * @param orders each account and order at most once
     */
    public Uni<Void> keep(Collection<Order> orders) {
        if (orders.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // Rows are always locked in the same order, so that two instances in a rebalance cannot wait for each other.
        Columns<Order> of = new Columns<>(orders.stream()
                .sorted(Comparator.comparing(Order::accountId).thenComparing(Order::orderId))
                .toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, of.each(Order::accountId, String[]::new))
                        .setParameter(2, of.each(Order::orderId, String[]::new))
                        .setParameter(3, of.each(Order::revision, Integer[]::new))
                        .setParameter(4, of.each(order -> order.orderedAt().toString(), String[]::new))
                        .setParameter(5, of.each(order -> order.netAmount().minorUnits(), Long[]::new))
                        .setParameter(
                                6, of.each(order -> order.netAmount().currency().getCurrencyCode(), String[]::new))
                        .setParameter(7, of.each(order -> order.status().name(), String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<OrderHistory> of(String accountId) {
        return Panache.getSession().chain(session -> session.createQuery(STANDING, Object[].class)
                .setParameter(1, accountId)
                .getSingleResult()
                .chain(standing -> session.createQuery(RECENT, RecordedOrder.class)
                        .setParameter(1, accountId)
                        .setMaxResults(RECENT_MAX)
                        .getResultList()
                        .map(recent -> history(standing, recent))));
    }

    private static OrderHistory history(Object[] standing, List<RecordedOrder> recent) {
        return new OrderHistory(
                (Long) standing[0],
                (Instant) standing[1],
                recent.stream().map(RecordedOrder::toOrder).toList());
    }
}
