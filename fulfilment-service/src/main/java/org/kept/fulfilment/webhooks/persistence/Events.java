package org.kept.fulfilment.webhooks.persistence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.persistence.StoredJson;
import org.kept.fulfilment.webhooks.domain.Webhook;

/**
 * What there is to tell, and to which webhooks it goes. Of a department that has a webhook, or has had one, everything is
 * kept, so that a later one can ask for it. While no department has had one, a change costs two looks into an
 * index for each of them.
 */
@ApplicationScoped
public class Events {
    /** A test's type. It is for one webhook and is not told again. */
    public static final String TEST = "org.kept.webhook.test.v1";

    // Whether a department's events are kept. The first event of it or of one that comes behind it is one look into the
    // index, however many others there are; by its own alone, all of theirs may be read where it has none.
    private static final String KEPT = """
            (exists (select from webhooks where department = %1$s)
                or (select department from webhook_events where department >= %1$s
                    order by department limit 1) = %1$s)""";

    private static final String IS_KEPT =
            "select exists (select from departments d where " + KEPT.formatted("d.id") + ")";

    private static final String PLACE = "select nextval('webhook_events_seq_seq')";

    // Events and deliveries by one statement, in the transaction of what has happened. A webhook that is being removed
    // is waited for, and is then no longer told.
    private static final String NOTE = """
            with told as (
                select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as t
                    (place bigint, department text, "accountId" text, type text, payload text, number integer)
            ), hooks as (
                select id, department, types, state from webhooks
                where department in (select department from told)
                order by id for key share
            ), noted as (
                insert into webhook_events (seq, department, account_id, type, payload)
                select coalesce(place, nextval('webhook_events_seq_seq')), department, "accountId", type, payload
                from (select * from told order by number) in_order
                where
                """ + KEPT.formatted("in_order.department") + """
                returning id, seq, department, account_id, type)
            insert into webhook_deliveries (webhook, event, seq, account_id)
            select h.id, n.id, n.seq, n.account_id from noted n join hooks h on h.department = n.department
            where h.state <> 'GONE' and (h.types = '' or n.type = any (string_to_array(h.types, ',')))""";

    private static final String NOTE_TEST = """
            with noted as (
                insert into webhook_events (department, account_id, type, payload, for_webhook)
                values (?2, '', ?3, ?4, ?1) returning id, seq)
            insert into webhook_deliveries (id, webhook, event, seq, account_id)
            select ?5, ?1, id, seq, '' from noted""";

    private static final String PURGE = """
            delete from webhook_events where id in (
                select id from webhook_events
                where occurred_at < clock_timestamp() - cast(?1 as double precision) * interval '1 millisecond'
                order by occurred_at limit ?2 for update skip locked)""";

    private final StoredJson json;

    Events(StoredJson json) {
        this.json = json;
    }

    /**
     * Something to tell.
     *
     * @param place in the order of all events; null for the next
     * @param accountId of one account, one is told after the other
     * @param payload JSON
     * @param number among those that are noted together
     */
    public record Event(Long place, String department, String accountId, String type, String payload, int number) {}

    /** A place in the order of all events, for one that is noted later than it belongs. */
    public Uni<Long> place() {
        return Statements.list(PLACE, Long.class).map(places -> places.get(0));
    }

    /** @return whether anything is kept of any department; else nothing need be written as JSON for none */
    public Uni<Boolean> isKept() {
        return Statements.list(IS_KEPT, Boolean.class).map(found -> found.get(0));
    }

    /** Those of departments of which it is kept. */
    public Uni<Void> note(List<Event> events) {
        return events.isEmpty()
                ? Uni.createFrom().voidItem()
                : Statements.change(NOTE, json.write(events)).replaceWithVoid();
    }

    public Uni<Void> noteTest(Webhook webhook, UUID delivery, String payload) {
        return Statements.change(NOTE_TEST, webhook.id(), webhook.department(), TEST, payload, delivery)
                .replaceWithVoid();
    }

    /** @return how many events are forgotten, with their deliveries, whatever had become of these */
    public Uni<Integer> purge(Duration olderThan, int countMax) {
        return Statements.change(PURGE, (double) olderThan.toMillis(), countMax);
    }
}
