package org.kept.fulfilment.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.TaskProgressed;

/** The tasks' timelines: written with every change, in its transaction, and never changed. */
@ApplicationScoped
public class TaskHistory {
    // One statement for as many as a sweep finds. As text first: the driver would make one JSON string of it.
    private static final String WRITE = """
            insert into task_history (commitment_id, seq, at, by, what, why, detail)
            select "commitmentId", seq, at, by, what, why, detail
            from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as told
                ("commitmentId" uuid, seq bigint, at timestamptz, by text, what text, why text, detail jsonb)""";

    private static final String READ = """
            select cast(row_to_json(entry) as text)
            from (select commitment_id as "commitmentId", seq, at, by, what, why, detail from task_history
                where commitment_id = ?1 order by seq desc limit ?2) entry
            order by seq""";

    private static final int ENTRIES_MAX = 1_000;

    private final StoredJson json;

    TaskHistory(StoredJson json) {
        this.json = json;
    }

    /**
     * One line of a timeline.
     *
     * @param seq the revision that the task had after it
     * @param by null when time did it, or the service itself
     * @param detail null when there is none
     */
    public record Entry(
            UUID commitmentId, long seq, Instant at, String by, String what, String why, Map<String, Object> detail) {
        static Entry of(TaskProgressed event) {
            Map<String, Object> detail = event.change().detail();
            return new Entry(
                    event.task().commitmentId(),
                    event.task().revision(),
                    event.at(),
                    event.by(),
                    event.change().what(),
                    event.change().why(),
                    detail.isEmpty() ? null : detail);
        }
    }

    /** Of each task at most one change: it is told as the task stands. */
    public Uni<Void> write(List<TaskProgressed> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String entries = json.write(events.stream().map(Entry::of).toList());
        // The tasks themselves first: a timeline refers to its task.
        return Panache.getSession()
                .chain(session -> session.flush().chain(() -> session.createNativeQuery(WRITE)
                        .setParameter(1, entries)
                        .executeUpdate()))
                .replaceWithVoid();
    }

    /**
     * In their order, the latest thousand. People make some dozens of changes; a department's system that reports each
     * piece makes more.
     */
    public Uni<List<Entry>> of(UUID commitmentId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, String.class)
                        .setParameter(1, commitmentId)
                        .setParameter(2, ENTRIES_MAX)
                        .getResultList())
                .map(rows ->
                        rows.stream().map(row -> json.read(row, Entry.class)).toList());
    }
}
