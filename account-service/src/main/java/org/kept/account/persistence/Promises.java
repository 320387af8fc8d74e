package org.kept.account.persistence;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.account.domain.Promise;
import org.kept.account.domain.PromiseTally;

/**
 * What was promised and how it goes: two tables, since two services tell of it and either may be heard first. What stands
 * is the two of them joined.
 */
@ApplicationScoped
public class Promises {
    /** As many as a briefing shows; the tally counts them all. */
    static final int SHOWN_MAX = 200;

    private static final String PROMISED = """
            insert into promises (commitment_id, proposition_id, account_id, department, promise, due_at, time_zone, version)
            select cast(?1 as text), cast(?2 as text), cast(?3 as text), cast(?4 as text), cast(?5 as text),
                cast(?6 as timestamptz), cast(?7 as text), cast(?8 as integer)
            where not exists (
                select from promises later where later.proposition_id = cast(?2 as text) and later.version > cast(?8 as integer))
            on conflict (commitment_id) do update set
                department = excluded.department, promise = excluded.promise, due_at = excluded.due_at,
                time_zone = excluded.time_zone, version = excluded.version
            where promises.version < excluded.version""";

    private static final String FORGET = "delete from promises where proposition_id = ?1 and version < ?2";

    private static final String WITHDRAWN =
            "insert into withdrawals (proposition_id, withdrawn_at) values (?1, ?2) on conflict do nothing";

    private static final String PROGRESSED = """
            insert into progress (commitment_id, revision, state, overdue, kept, completed_at)
            values (?1, ?2, ?3, ?4, cast(?5 as boolean), cast(?6 as timestamptz))
            on conflict (commitment_id) do update set
                revision = excluded.revision, state = excluded.state, overdue = excluded.overdue,
                kept = excluded.kept, completed_at = excluded.completed_at
            where progress.revision < excluded.revision""";

    private static final String SETTLED = """
            insert into settlements (proposition_id, state, settled_at) values (?1, ?2, ?3) on conflict do nothing""";

    private static final String TALLY = """
            select count(p),
                count(case when p.state = 'completed' then 1 end),
                count(case when p.kept = true then 1 end),
                count(case when p.kept = false then 1 end),
                count(case when p.state not in ('completed', 'cancelled', 'failed') then 1 end),
                count(case when p.atRisk = true then 1 end)
            from Promise p where p.accountId = ?1""";

    private static final String SHOWN = "from Promise p where p.accountId = ?1 order by p.dueAt desc, p.commitmentId";

    /** @param version of the proposition that says so: a later one takes the place of an earlier one */
    public record Promised(
            String commitmentId,
            String propositionId,
            String accountId,
            String department,
            String promise,
            Instant dueAt,
            String timeZone,
            int version) {}

    public record Progress(
            String commitmentId, long revision, String state, boolean overdue, Boolean kept, Instant completedAt) {}

    public record Withdrawn(String propositionId, Instant withdrawnAt) {}

    public record Settled(String propositionId, String state, Instant settledAt) {}

    public Uni<Void> keep(Promised promised) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROMISED)
                        .setParameter(1, promised.commitmentId())
                        .setParameter(2, promised.propositionId())
                        .setParameter(3, promised.accountId())
                        .setParameter(4, promised.department())
                        .setParameter(5, promised.promise())
                        .setParameter(6, promised.dueAt())
                        .setParameter(7, promised.timeZone())
                        .setParameter(8, promised.version())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Of one proposition, what an earlier version than the given one has promised and it has not. */
    public Uni<Void> forgetBefore(String propositionId, int version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, propositionId)
                        .setParameter(2, version)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Called off; how it ends, {@link Settled} tells. */
    public Uni<Void> keep(Withdrawn withdrawn) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(WITHDRAWN)
                        .setParameter(1, withdrawn.propositionId())
                        .setParameter(2, withdrawn.withdrawnAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Void> keep(Progress progress) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PROGRESSED)
                        .setParameter(1, progress.commitmentId())
                        .setParameter(2, progress.revision())
                        .setParameter(3, progress.state())
                        .setParameter(4, progress.overdue())
                        .setParameter(5, progress.kept())
                        .setParameter(6, progress.completedAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The first word counts: a proposition ends once. */
    public Uni<Void> keep(Settled settled) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SETTLED)
                        .setParameter(1, settled.propositionId())
                        .setParameter(2, settled.state())
                        .setParameter(3, settled.settledAt())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The account's promises, those due last first. */
    public Uni<List<Promise>> of(String accountId) {
        return Panache.getSession().chain(session -> session.createQuery(SHOWN, Promise.class)
                .setParameter(1, accountId)
                .setMaxResults(SHOWN_MAX)
                .getResultList());
    }

    public Uni<PromiseTally> tally(String accountId) {
        return Panache.getSession()
                .chain(session -> session.createQuery(TALLY, Object[].class)
                        .setParameter(1, accountId)
                        .getSingleResult())
                .map(counted -> new PromiseTally(
                        (Long) counted[0],
                        (Long) counted[1],
                        (Long) counted[2],
                        (Long) counted[3],
                        (Long) counted[4],
                        (Long) counted[5]));
    }
}
