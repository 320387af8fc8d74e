package org.kept.fulfilment.webhooks.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.persistence.StoredJson;
import org.kept.fulfilment.webhooks.domain.Webhook;

/**
 * What is to be sent again, slice by slice. How far a replay is stands in the row that a slice writes with what it puts on its
 * way, so whoever goes on after a crash begins where the last slice ended.
 */
@ApplicationScoped
public class Replays {
    /** Of one webhook, those that are listed. */
    public static final int LISTED_MAX = 100;

    // It begins with the first of what happened since: an event that happened later is at most a few numbers before it.
    private static final String REQUEST = """
            insert into webhook_replays (id, webhook, since, requested_by, through_seq)
            select ?1, w.id, ?3, ?4, coalesce(
                (select min(first.seq) - 1 from (
                    select e.seq from webhook_events e
                    where e.department = w.department and e.occurred_at >= ?3 order by e.occurred_at limit 1000) first),
                (select max(e.seq) from webhook_events e where e.department = w.department), 0)
            from webhooks w where w.id = ?2""";
    private static final String UNDER_WAY =
            "select count(*) from webhook_replays where webhook = ?1 and finished_at is null";
    // Of each webhook one at a time: what was asked for first.
    private static final String NEXT = """
            select distinct on (webhook) id, webhook from webhook_replays
            where finished_at is null order by webhook, requested_at, id""";

    // A slice is so many events that are looked at, whether they are to be sent or not. What is on its way already
    // keeps
    // its place and its turn; what came and went meanwhile follows once more, so that the last word on each account is
    // its newest. The caller holds the webhook: no other slice of it comes between.
    private static final String SLICE = """
            with replay as (
                select r.*, w.department, w.types, w.state from webhook_replays r join webhooks w on w.id = r.webhook
                where r.id = ?1 and r.finished_at is null
            ), page as materialized (
                select e.id, e.seq, e.account_id, e.type, e.occurred_at, e.for_webhook
                from replay r cross join lateral (
                    select * from webhook_events
                    where department = r.department and seq > r.through_seq and r.state <> 'GONE'
                    order by seq limit ?2) e
            ), put as (
                insert into webhook_deliveries as d (webhook, event, seq, account_id)
                select r.webhook, p.id, p.seq, p.account_id from replay r cross join page p
                where p.occurred_at >= r.since and p.for_webhook is null
                    and (r.types = '' or p.type = any (string_to_array(r.types, ',')))
                on conflict (webhook, event) do update
                set state = 'PENDING', tries = 0, next_at = clock_timestamp(), settled_at = null
                where d.state <> 'PENDING'
                returning 1
            )
            update webhook_replays set
                through_seq = coalesce((select max(seq) from page), through_seq),
                messages = messages + (select count(*) from put),
                finished_at = case when (select count(*) from page) < ?2 then clock_timestamp() end
            where id = (select id from replay)""";

    private static final String FIELDS = """
            select cast(row_to_json(replay) as text) from (
                select id, since, requested_at as "requestedAt", requested_by as "requestedBy", messages,
                    case when finished_at is null then 'underWay' else 'finished' end as state,
                    finished_at as "finishedAt"
                from webhook_replays where webhook = ?1
            """;
    private static final String LIST = FIELDS + "order by requested_at desc, id limit " + LISTED_MAX + ") replay";
    private static final String ONE = FIELDS + "and id = ?2) replay";

    private static final String PURGE = """
            delete from webhook_replays
            where finished_at < clock_timestamp() - cast(?1 as double precision) * interval '1 millisecond'""";

    private final StoredJson json;

    Replays(StoredJson json) {
        this.json = json;
    }

    /**
     * What was asked for, and how far it is.
     *
     * @param messages how many are on their way because of this, so far
     * @param state {@code underWay} or {@code finished}
     */
    public record Replay(
            UUID id,
            Instant since,
            Instant requestedAt,
            String requestedBy,
            long messages,
            String state,
            Instant finishedAt) {}

    /** A slice that is to be done. */
    public record Next(UUID id, UUID webhook) {}

    /** Of what has happened since, and of what happens until it has caught up. Lock the webhook first. */
    public Uni<Replay> request(Webhook webhook, Instant since, String by) {
        UUID id = UUID.randomUUID();
        return Statements.change(REQUEST, id, webhook.id(), since, by)
                .chain(() -> Statements.list(ONE, String.class, webhook.id(), id))
                .map(rows -> json.read(rows.get(0), Replay.class));
    }

    public Uni<Long> underWay(UUID webhook) {
        return Statements.list(UNDER_WAY, Long.class, webhook).map(counts -> counts.get(0));
    }

    /** Of each webhook the one that was asked for first. */
    public Uni<List<Next>> next() {
        return Statements.rows(NEXT).map(rows -> rows.stream()
                .map(row -> new Next((UUID) row[0], (UUID) row[1]))
                .toList());
    }

    /** Puts the next slice on its way. Lock the webhook first. */
    public Uni<Void> slice(UUID replay, int eventsMax) {
        return Statements.change(SLICE, replay, (long) eventsMax).replaceWithVoid();
    }

    /** The latest first. */
    public Uni<List<Replay>> list(UUID webhook) {
        return Statements.list(LIST, String.class, webhook)
                .map(rows ->
                        rows.stream().map(row -> json.read(row, Replay.class)).toList());
    }

    public Uni<Integer> purge(Duration olderThan) {
        return Statements.change(PURGE, (double) olderThan.toMillis());
    }
}
