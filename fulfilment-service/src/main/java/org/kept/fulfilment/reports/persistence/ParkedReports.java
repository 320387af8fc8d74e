package org.kept.fulfilment.reports.persistence;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.reports.domain.ReceivedReport;

/** Reports in the order in which they came, by department and commitment. */
@ApplicationScoped
public class ParkedReports implements PanacheRepository<ParkedReport> {
    private static final String OF_ONE = "received.department = ?1 and commitmentId = ?2";
    // The first of a commitment decides: the others wait behind it.
    private static final String READY = """
            select parked.department, parked.commitment_id from parked_reports parked
            where (?1 = '' or parked.department = any(string_to_array(?1, ',')))
                and not exists (select from parked_reports earlier where earlier.commitment_id = parked.commitment_id
                    and earlier.department = parked.department and earlier.seq < parked.seq)
                and (parked.give_up_at <= clock_timestamp()
                    or exists (select from tasks where tasks.commitment_id = parked.commitment_id
                        and (tasks.department <> parked.department
                            or tasks.commitment_revision >= parked.commitment_revision)))
            order by parked.seq
            limit ?2""";

    private final DatabaseClock clock;

    ParkedReports(DatabaseClock clock) {
        this.clock = clock;
    }

    /** All that waits of one department for one commitment. */
    public record Waiting(String department, UUID commitmentId) {}

    public Uni<Boolean> isBehind(String department, UUID commitmentId) {
        return count(OF_ONE, department, commitmentId).map(before -> before > 0);
    }

    /** @param atMost by the database's clock */
    public Uni<Void> park(ReceivedReport received, UUID commitmentId, long commitmentRevision, Duration atMost) {
        return clock.now()
                .chain(now -> persist(new ParkedReport(received, commitmentId, commitmentRevision, now.plus(atMost))))
                .replaceWithVoid();
    }

    /**
     * @param departments of which; separated by commas, and all for none
     * @return whose first one can be heard now, or has waited long enough, the longest waiting first
     */
    public Uni<List<Waiting>> ready(String departments, int countMax) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READY, Object[].class)
                        .setParameter(1, departments)
                        .setParameter(2, countMax)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Waiting((String) row[0], (UUID) row[1]))
                        .toList());
    }

    /** Locks the rows until the transaction ends; the first that came is the first. */
    public Uni<List<ParkedReport>> toHear(Waiting waiting, int countMax) {
        return find(OF_ONE + " order by seq", waiting.department(), waiting.commitmentId())
                .range(0, countMax - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
