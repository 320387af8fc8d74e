package org.kept.fulfilment.webhooks.persistence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.webhooks.domain.Webhook;

/** The webhooks of the departments. Who locks a webhook and deliveries of it locks the webhook first. */
@ApplicationScoped
public class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('webhooks of ' || cast(?1 as text), 0))";
    // Whoever has it locked is busy with it, and does what is to be done. Those who note something for it are not in
    // the way.
    private static final String TO_SEND_TO =
            "select * from webhooks where id = ?1 and state = 'ACTIVE' for no key update skip locked";
    private static final String HOLD = "select id from webhooks where id = ?1 for no key update";
    private static final String GOT_THROUGH =
            "update webhooks set failing_since = null where id = ?1 and failing_since is not null";
    private static final String FAILING =
            "update webhooks set failing_since = clock_timestamp() where id = ?1 and failing_since is null";
    private static final String GONE =
            "update webhooks set state = 'GONE', revision = revision + 1 where id = ?1 and state <> 'GONE'";
    private static final String DISABLE = """
            update webhooks set state = 'DISABLED', revision = revision + 1
            where id = ?1 and state = 'ACTIVE'
            and failing_since < clock_timestamp() - cast(?2 as double precision) * interval '1 millisecond'""";

    /** @return all of a department's, by id: there are a few. One that is to be added is counted by one transaction at a time. */
    public Uni<List<Webhook>> toAddTo(String department) {
        return Statements.list(ONE_AT_A_TIME, Object.class, department).chain(() -> of(department));
    }

    public Uni<List<Webhook>> of(String department) {
        return list("department = ?1 order by id", department);
    }

    /** @return null when the department has none of that id */
    public Uni<Webhook> of(String department, UUID id) {
        return find("department = ?1 and id = ?2", department, id).firstResult();
    }

    /** Locks it until the transaction ends; null when the department has none of that id. */
    public Uni<Webhook> toChange(String department, UUID id) {
        return find("department = ?1 and id = ?2", department, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Locks it until the transaction ends; null when another instance does so, or nothing is to be sent to it. */
    public Uni<Webhook> toSendTo(UUID id) {
        return Panache.getSession().chain(session -> session.createNativeQuery(TO_SEND_TO, Webhook.class)
                .setParameter(1, id)
                .getSingleResultOrNull());
    }

    /** Locks it until the transaction ends, if it is there; those who note something for it are not in the way. */
    public Uni<Void> hold(UUID id) {
        return Statements.list(HOLD, UUID.class, id).replaceWithVoid();
    }

    public Uni<Void> gotThrough(UUID id) {
        return Statements.change(GOT_THROUGH, id).replaceWithVoid();
    }

    public Uni<Void> failing(UUID id) {
        return Statements.change(FAILING, id).replaceWithVoid();
    }

    /** @return whether this is new */
    public Uni<Boolean> gone(UUID id) {
        return Statements.change(GONE, id).map(changed -> changed > 0);
    }

    /** @return whether it is disabled now, since nothing got through for that long */
    public Uni<Boolean> disableIfFailingFor(UUID id, Duration time) {
        return Statements.change(DISABLE, id, (double) time.toMillis()).map(changed -> changed > 0);
    }
}
