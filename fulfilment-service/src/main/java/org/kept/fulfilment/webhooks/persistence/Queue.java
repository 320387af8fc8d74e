package org.kept.fulfilment.webhooks.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.webhooks.domain.Message;
import org.kept.fulfilment.webhooks.domain.Reply;
import org.kept.fulfilment.webhooks.domain.Webhook;

/**
 * The deliveries that are on their way. Of one webhook and account only the oldest is ever in hand; a lease tells others
 * that somebody has it, and runs out when that somebody has died.
 */
@ApplicationScoped
public class Queue {
    private static final String WITH_WORK = """
            select w.id from webhooks w where w.state = 'ACTIVE' and exists (select from webhook_deliveries d
                where d.webhook = w.id and d.state = 'PENDING' and d.next_at <= clock_timestamp())
            order by w.id""";

    // The caller holds the webhook, so no other claim of it, and nothing that puts an older event back, comes between.
    // The
    // oldest of each account is looked up one account after the other, and only until enough are found: a claim does
    // not
    // take longer because more is waiting.
    private static final String CLAIM = """
            with recursive heads as (
                (select id, account_id, next_at from webhook_deliveries
                where webhook = ?1 and state = 'PENDING' %s order by account_id, seq limit 1)
                union all
                select next.id, next.account_id, next.next_at from heads h cross join lateral (
                    select id, account_id, next_at from webhook_deliveries
                    where webhook = ?1 and state = 'PENDING' and account_id > h.account_id
                    order by account_id, seq limit 1) next
            ), in_hand as (
                select account_id from webhook_deliveries where webhook = ?1 and leased_until > clock_timestamp()
            ), due as (
                select id from heads
                where next_at <= clock_timestamp() and account_id not in (select account_id from in_hand)
                limit greatest(0, least(cast(?2 as bigint), cast(?3 as bigint) - (select count(*) from in_hand)))
            ), claimed as (
                update webhook_deliveries d set attempts = attempts + 1, tries = tries + 1,
                    leased_until = clock_timestamp() + cast(?4 as double precision) * interval '1 millisecond',
                    next_at = clock_timestamp() + cast(?4 as double precision) * interval '1 millisecond'
                from due where d.id = due.id and d.state = 'PENDING'
                returning d.id, d.account_id, d.event, d.attempts, d.tries)
            select c.id, c.account_id, c.attempts, c.tries, e.id, e.type, e.occurred_at, e.payload
            from claimed c join webhook_events e on e.id = c.event order by c.account_id""";
    private static final String CLAIM_FROM_THE_FIRST = CLAIM.formatted("");
    private static final String CLAIM_AFTER = CLAIM.formatted("and account_id > cast(?5 as text)");

    // Who comes too late, and finds that somebody else has it in hand, changes nothing.
    private static final String SETTLE = """
            update webhook_deliveries set state = ?3, leased_until = null, settled_at = clock_timestamp()
            where id = ?1 and attempts = ?2 and state = 'PENDING'""";
    private static final String POSTPONE = """
            update webhook_deliveries set leased_until = null,
                next_at = clock_timestamp() + cast(?3 as double precision) * interval '1 millisecond'
            where id = ?1 and attempts = ?2 and state = 'PENDING'""";
    private static final String ATTEMPTED = """
            insert into webhook_attempts (delivery, number, at, duration_ms, status, error)
            select id, ?2, ?3, ?4, cast(?5 as integer), cast(?6 as text) from webhook_deliveries where id = ?1""";
    private static final String GIVE_UP = """
            update webhook_deliveries set state = 'FAILED', leased_until = null, settled_at = clock_timestamp()
            where webhook = ?1 and state = 'PENDING'""";
    private static final String OLDEST = """
            select cast(coalesce(extract(epoch from clock_timestamp() - min(d.created_at)), 0) as bigint)
            from webhook_deliveries d join webhooks w on w.id = d.webhook
            where d.state = 'PENDING' and w.state = 'ACTIVE'""";

    /**
     * A delivery that this instance has in hand.
     *
     * @param account whose messages wait for this one
     * @param attempt counts all attempts ever, and is the proof of having it: the next one who claims it has a higher number
     * @param tries attempts of this round
     */
    public record Claim(UUID id, UUID webhook, String account, int attempt, int tries, Message message) {}

    /**
     * How much to take.
     *
     * @param places that this instance has
     * @param inFlightMax of the webhook, over all instances
     * @param lease how long before others take this instance for dead
     */
    public record Limits(int places, int inFlightMax, Duration lease) {}

    /** One attempt, as it went. */
    public record Attempt(Instant at, Duration duration, Reply reply) {}

    /** The active webhooks for which something is due, or waits behind something of its account. */
    public Uni<List<UUID>> webhooksWithWork() {
        return Statements.list(WITH_WORK, UUID.class);
    }

    /**
     * Takes into hand what is due, by account.
     *
     * @param webhook locked
     * @param after the account behind which to look first, so that each has its turn; null for the first
     */
    public Uni<List<Claim>> claim(Webhook webhook, String after, Limits limits) {
        if (after == null) {
            return claims(webhook, CLAIM_FROM_THE_FIRST, limits, List.of());
        }
        return claims(webhook, CLAIM_AFTER, limits, List.of(after))
                .chain(claims -> claims.isEmpty()
                        ? claim(webhook, null, limits)
                        : Uni.createFrom().item(claims));
    }

    private static Uni<List<Claim>> claims(Webhook webhook, String sql, Limits limits, List<String> after) {
        List<Object> values =
                new ArrayList<>(List.of(webhook.id(), (long) limits.places(), (long) limits.inFlightMax(), (double)
                        limits.lease().toMillis()));
        values.addAll(after);
        return Statements.rows(sql, values.toArray())
                .map(rows -> rows.stream().map(row -> claim(webhook.id(), row)).toList());
    }

    /** @return false when it is not in this hand any more; then the attempt is noted, and nothing else */
    public Uni<Boolean> delivered(Claim claim, Attempt attempt) {
        return settle(claim, attempt, "DELIVERED");
    }

    /** @return as {@link #delivered} */
    public Uni<Boolean> failed(Claim claim, Attempt attempt) {
        return settle(claim, attempt, "FAILED");
    }

    /** @return as {@link #delivered} */
    public Uni<Boolean> postpone(Claim claim, Attempt attempt, Duration wait) {
        return note(claim, attempt)
                .chain(() -> Statements.change(POSTPONE, claim.id(), claim.attempt(), (double) wait.toMillis()))
                .map(changed -> changed > 0);
    }

    /** Whatever is on its way to a webhook that is gone has failed. */
    public Uni<Void> giveUp(UUID webhook) {
        return Statements.change(GIVE_UP, webhook).replaceWithVoid();
    }

    /** How long the oldest message that should be on its way has been waiting; nothing when none is. */
    public Uni<Duration> age() {
        return Statements.list(OLDEST, Long.class).map(ages -> Duration.ofSeconds(ages.get(0)));
    }

    private static Uni<Boolean> settle(Claim claim, Attempt attempt, String state) {
        return note(claim, attempt)
                .chain(() -> Statements.change(SETTLE, claim.id(), claim.attempt(), state))
                .map(changed -> changed > 0);
    }

    private static Uni<Integer> note(Claim claim, Attempt attempt) {
        return Statements.change(
                ATTEMPTED,
                claim.id(),
                claim.attempt(),
                attempt.at(),
                attempt.duration().toMillis(),
                attempt.reply().status(),
                attempt.reply().error());
    }

    private static Claim claim(UUID webhook, Object[] row) {
        Message message = Message.of((UUID) row[4], (String) row[5], instant(row[6]), (String) row[7]);
        return new Claim((UUID) row[0], webhook, (String) row[1], number(row[2]), number(row[3]), message);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : (Instant) value;
    }
}
