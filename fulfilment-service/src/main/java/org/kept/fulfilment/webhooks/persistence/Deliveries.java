package org.kept.fulfilment.webhooks.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.persistence.StoredJson;

/** What has become of the messages to one webhook, for its department to read. */
@ApplicationScoped
public class Deliveries {
    /** Before the first of a list that begins with the newest. */
    public static final long FIRST = Long.MAX_VALUE;

    private static final String FIELDS = """
            select cast(row_to_json(delivery) as text) from (
                select d.id, d.event as "messageId", d.seq, d.account_id as "accountId", e.type,
                    lower(d.state) as state, e.occurred_at as "occurredAt", d.attempts,
                    case when d.state = 'PENDING' then d.next_at end as "nextAt", d.settled_at as "settledAt",
                    (select json_agg(json_build_object('number', a.number, 'at', a.at, 'durationMs', a.duration_ms,
                        'status', a.status, 'error', a.error) order by a.number)
                    from (select * from webhook_attempts w where w.delivery = d.id order by number desc limit 50) a)
                    as latest
                from webhook_deliveries d join webhook_events e on e.id = d.event
            """;
    private static final String LIST = FIELDS + """
            where d.webhook = ?1 and (cast(?2 as text) = '' or d.state = ?2) and d.seq < ?3
            order by d.seq desc limit ?4) delivery""";
    private static final String ONE = FIELDS + "where d.webhook = ?1 and d.id = ?2) delivery";

    // One that somebody has in hand stays there; its wait is over when that comes to nothing.
    private static final String AGAIN = """
            update webhook_deliveries set state = 'PENDING', tries = 0, settled_at = null,
                next_at = case when leased_until > clock_timestamp() then next_at else clock_timestamp() end
            where webhook = ?1 and id = ?2""";

    private final StoredJson json;

    Deliveries(StoredJson json) {
        this.json = json;
    }

    /**
     * A message to a webhook.
     *
     * @param messageId the header {@code webhook-id}
     * @param seq the order in which an account's messages are sent
     * @param nextAt when it is tried next, unless another of its account comes first; null when it is settled
     * @param latest up to 50 attempts in their order, null when there was none
     */
    public record Delivery(
            UUID id,
            UUID messageId,
            long seq,
            String accountId,
            String type,
            String state,
            Instant occurredAt,
            int attempts,
            Instant nextAt,
            Instant settledAt,
            List<Attempt> latest) {}

    /** @param status null when nobody has answered */
    public record Attempt(int number, Instant at, long durationMs, Integer status, String error) {}

    /**
     * The newest first.
     *
     * @param state {@code PENDING}, {@code DELIVERED} or {@code FAILED}; empty for any
     * @param before the place where the page starts
     */
    public Uni<List<Delivery>> list(UUID webhook, String state, long before, int count) {
        return Statements.list(LIST, String.class, webhook, state, before, count)
                .map(rows ->
                        rows.stream().map(row -> json.read(row, Delivery.class)).toList());
    }

    /** @return null when the webhook has none of that id */
    public Uni<Delivery> find(UUID webhook, UUID id) {
        return Statements.list(ONE, String.class, webhook, id)
                .map(rows -> rows.isEmpty() ? null : json.read(rows.get(0), Delivery.class));
    }

    /**
     * Puts it on its way anew, now. Lock the webhook first.
     *
     * @return false when the webhook has none of that id
     */
    public Uni<Boolean> again(UUID webhook, UUID id) {
        return Statements.change(AGAIN, webhook, id).map(changed -> changed > 0);
    }
}
