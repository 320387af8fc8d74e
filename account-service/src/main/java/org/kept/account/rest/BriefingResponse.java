package org.kept.account.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.kept.account.domain.Account;
import org.kept.account.domain.AccountTier;
import org.kept.account.domain.Briefing;
import org.kept.account.domain.Order;
import org.kept.account.domain.OrderHistory;
import org.kept.account.domain.PromiseTally;

/** A briefing on the wire. What is not known is absent. */
record BriefingResponse(
        String accountId,
        boolean registered,
        String name,
        String country,
        Tier tier,
        Orders orders,
        List<Promise> promises,
        Summary summary,
        Instant asOf) {

    record Tier(
            String tier, LocalDate since, Long rank, Long accounts, String revenue, String threshold, String currency) {
        static Tier of(AccountTier tier) {
            return new Tier(
                    tier.tier(),
                    tier.since(),
                    tier.rank(),
                    tier.accounts(),
                    tier.revenue(),
                    tier.threshold(),
                    tier.currency());
        }
    }

    /** {@code count} and {@code lastOrderedAt} leave cancelled orders out; {@code recent} shows them. */
    record Orders(long count, Instant lastOrderedAt, List<RecentOrder> recent) {
        static Orders of(OrderHistory history) {
            return new Orders(
                    history.count(),
                    history.lastOrderedAt(),
                    history.recent().stream().map(RecentOrder::of).toList());
        }
    }

    record RecentOrder(String orderId, Instant orderedAt, String netAmount, String currency, String status) {
        static RecentOrder of(Order order) {
            return new RecentOrder(
                    order.orderId(),
                    order.orderedAt(),
                    order.netAmount().amount(),
                    order.netAmount().currency().getCurrencyCode(),
                    order.status().word());
        }
    }

    record Promise(
            String propositionId,
            String commitmentId,
            String department,
            String promise,
            Instant dueAt,
            String timeZone,
            String state,
            boolean overdue,
            Boolean kept,
            Instant completedAt,
            String propositionState,
            boolean atRisk,
            Jeopardy jeopardy) {
        static Promise of(org.kept.account.domain.Promise promise) {
            return new Promise(
                    promise.propositionId(),
                    promise.commitmentId(),
                    promise.department(),
                    promise.text(),
                    promise.dueAt(),
                    promise.timeZone(),
                    promise.state(),
                    promise.overdue(),
                    promise.kept(),
                    promise.completedAt(),
                    promise.propositionState(),
                    promise.atRisk(),
                    Jeopardy.of(promise));
        }
    }

    /** What is expected of an open promise; there once something was foreseen. */
    record Jeopardy(String level, String reason, Instant expectedAt) {
        static Jeopardy of(org.kept.account.domain.Promise promise) {
            return promise.jeopardyLevel() == null
                    ? null
                    : new Jeopardy(promise.jeopardyLevel(), promise.jeopardyReason(), promise.expectedAt());
        }
    }

    /** {@code open} are not delivered yet; one that is overdue is both open and broken. */
    record Summary(long promised, long delivered, long kept, long broken, long open, long atRisk) {
        static Summary of(PromiseTally tally) {
            return new Summary(
                    tally.promised(), tally.delivered(), tally.kept(), tally.broken(), tally.open(), tally.atRisk());
        }
    }

    static BriefingResponse of(Briefing briefing) {
        Account account = briefing.account();
        return new BriefingResponse(
                briefing.accountId(),
                account != null,
                account == null ? null : account.name(),
                account == null ? null : account.country(),
                briefing.tier() == null ? null : Tier.of(briefing.tier()),
                Orders.of(briefing.orders()),
                briefing.promises().stream().map(Promise::of).toList(),
                Summary.of(briefing.tally()),
                briefing.asOf());
    }
}
