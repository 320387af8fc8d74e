package org.kept.proposition.following.persistence;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.kept.chassis.persistence.Sql;
import org.kept.proposition.following.domain.Horizon;

/**
 * Up to where the timeline is complete, whichever instance has written it. It is looked at while somebody follows, at most
 * every {@link #GLANCE} for all of them. Whatever takes a number holds its proposition's row by then, and so has a
 * transaction that the look sees. A transaction that runs long anywhere in the database holds the horizon back.
 */
@ApplicationScoped
public class TimelineHorizon {
    public static final Duration GLANCE = Duration.ofMillis(100);

    private static final String LOOK = """
            select case when is_called then last_value else 0 end,
                cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint),
                cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint)
            from proposition_timeline_seq_seq""";

    private final Horizon horizon = new Horizon();
    private long complete;
    private long lookedAt = System.nanoTime() - GLANCE.toNanos();

    /** @return up to which number nothing is missing, as it was a moment ago; blocks the thread */
    public synchronized long complete() {
        if (System.nanoTime() - lookedAt >= GLANCE.toNanos()) {
            look();
        }
        return complete;
    }

    /**
     * Waits until all that is written by now is complete.
     *
     * @return below 0 when that takes longer than {@code patience}
     */
    public synchronized long completeNow(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long written = look().lastGivenOut();
        while (complete < written) {
            if (System.nanoTime() > deadline) {
                return -1;
            }
            Blocking.sleep(Duration.ofMillis(10));
            look();
        }
        return complete;
    }

    private Horizon.Look look() {
        Horizon.Look look = Blocking.await(() -> Sql.row(LOOK).map(TimelineHorizon::read));
        complete = horizon.after(look);
        lookedAt = System.nanoTime();
        return look;
    }

    private static Horizon.Look read(Object[] row) {
        return new Horizon.Look(number(row[0]), number(row[1]), number(row[2]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
