package org.kept.fulfilment.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Predecessor;
import org.kept.fulfilment.domain.Readiness;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskState;

/**
 * What tasks depend on, and who depends on a task. Between one that begins to depend on a commitment and the end of that
 * commitment stands a lock on its id, whether it has a task here or not: whoever comes second sees what the first has
 * done. The order of locks is this one first, then the follower's row; so those who depend come after what they depend on.
 */
@ApplicationScoped
public class Predecessors {
    // A number of its own: idempotency locks with 0. By cast: a colon would begin a parameter.
    private static final String LOCK = """
            select count(*) from (
                select cast(%s(hashtextextended(id, 5)) as text) as held
                from unnest(string_to_array(?1, ',')) as id
            ) as locks
            where held is not null""";
    private static final String DEPEND = LOCK.formatted("pg_advisory_xact_lock_shared");
    private static final String MOVE = LOCK.formatted("pg_advisory_xact_lock");

    private static final String KNOWN = """
            select cast(t.commitment_id as text), t.department, t.state,
                cast(extract(epoch from coalesce(f.expected_at, t.expected_at, t.due_at)) * 1000 as bigint)
            from tasks t left join forecasts f on f.commitment_id = t.commitment_id
            where t.commitment_id = any (cast(string_to_array(?1, ',') as uuid[]))""";

    private static final String FOLLOWERS = """
            select * from tasks
            where cardinality(depends_on) > 0 and depends_on && cast(string_to_array(?1, ',') as uuid[])
                and state not in ('CANCELLED', 'COMPLETED', 'FAILED')
            order by commitment_id
            for update""";

    /** Nothing of these settles until the transaction ends; call this before the follower's row is locked. */
    public Uni<Void> holdStill(Collection<UUID> first) {
        return lock(DEPEND, first);
    }

    /**
     * Locks those that depend on any of these, which have just moved on.
     *
     * @return open ones, by id
     */
    public Uni<List<Task>> followers(Collection<UUID> moved) {
        return lock(MOVE, moved).chain(Panache::getSession).chain(session -> session.createNativeQuery(
                        FOLLOWERS, Task.class)
                .setParameter(1, joined(moved))
                .getResultList());
    }

    /** As they stand now, in the order asked for. */
    public Uni<Map<UUID, Predecessor>> standing(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOWN, Object[].class)
                        .setParameter(1, joined(ids))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(Predecessors::predecessor)
                        .collect(Collectors.toMap(Predecessor::commitmentId, Function.identity())))
                .map(known -> ids.stream()
                        .distinct()
                        .collect(Collectors.toMap(
                                Function.identity(), id -> known.getOrDefault(id, Predecessor.unknown(id)))));
    }

    /** @return for each of these tasks what it waits for; for one that waits for nothing, or is settled, an empty list */
    public Uni<Map<UUID, List<Predecessor>>> awaitedBy(List<Task> tasks) {
        List<UUID> ids =
                tasks.stream().flatMap(Predecessors::awaited).distinct().toList();
        return standing(ids)
                .map(standing -> tasks.stream().collect(Collectors.toMap(Task::commitmentId, task -> awaited(task)
                        .map(standing::get)
                        .filter(first -> !first.isDone())
                        .toList())));
    }

    public Uni<List<Predecessor>> awaitedBy(Task task) {
        return awaitedBy(List.of(task)).map(all -> all.get(task.commitmentId()));
    }

    private static Stream<UUID> awaited(Task task) {
        return task.state().isSettled() || task.readiness() == Readiness.READY
                ? Stream.empty()
                : task.terms().dependsOn().stream();
    }

    private static Uni<Void> lock(String statement, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(statement, Long.class)
                                .setParameter(1, joined(ids))
                                .getSingleResult())
                        .replaceWithVoid();
    }

    /** In one order for all, so that two who lock several do not wait for each other. */
    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).sorted().distinct().collect(Collectors.joining(","));
    }

    private static Predecessor predecessor(Object[] row) {
        return new Predecessor(
                UUID.fromString((String) row[0]),
                (String) row[1],
                TaskState.valueOf((String) row[2]),
                Instant.ofEpochMilli(((Number) row[3]).longValue()));
    }
}
