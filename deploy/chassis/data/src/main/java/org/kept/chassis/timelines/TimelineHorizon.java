package org.kept.chassis.timelines;

import java.time.Duration;

import org.kept.chassis.persistence.Sql;

/**
 * Up to where a timeline is complete, whichever instance has written it. It is looked at while somebody follows, at most
 * every {@link #GLANCE} for all of them. A transaction that runs long anywhere in the database holds the horizon back. One for
 * each timeline of a service.
 *
 * <p>Whatever takes a number of the sequence must have locked or written a row by then, and so have a transaction id.
 */
public class TimelineHorizon {
    public static final Duration GLANCE = Duration.ofMillis(100);

    /** While somebody waits. */
    private static final Duration SHORT_GLANCE = Duration.ofMillis(10);

    // The number is read before an id is given out. (The snapshot's own end is no such id: it is what comes after the
    // last
    // transaction that is over, and may be running.)
    private static final String LOOK = """
            with given as materialized (
                select case when is_called then last_value else 0 end as number from %s)
            select number, cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint),
                case when number > $1 then cast(cast(pg_current_xact_id() as text) as bigint) end
            from given""";

    private final String look;
    private final Horizon horizon = new Horizon();
    private Horizon.Look last;
    private volatile long complete;
    private long lookedAt;

    /** @param sequence that gives out the timeline's numbers */
    protected TimelineHorizon(String sequence) {
        look = LOOK.formatted(sequence);
    }

    /** @return up to which number nothing is missing, as it was a moment ago; blocks the thread */
    public long complete() {
        lookUnlessSince(System.nanoTime() - GLANCE.toNanos());
        return complete;
    }

    /** @return the same as it was when somebody last looked; never blocks */
    public long known() {
        return complete;
    }

    /**
     * Waits until all that is written by now is complete.
     *
     * @return below 0 when that takes longer than {@code patience}, or the database does not answer
     */
    public long completeNow(Duration patience) {
        try {
            return completeWithin(patience);
        } catch (IllegalStateException away) {
            return -1;
        }
    }

    private long completeWithin(Duration patience) {
        long begun = System.nanoTime();
        long written = lookUnlessSince(begun);
        while (complete < written) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                return -1;
            }
            Blocking.sleep(SHORT_GLANCE);
            lookUnlessSince(System.nanoTime() - SHORT_GLANCE.toNanos());
        }
        return complete;
    }

    /**
     * Several who wait share one look, and wait for no more than that.
     *
     * @return the last number that was given out then
     */
    private synchronized long lookUnlessSince(long since) {
        if (last == null || lookedAt < since) {
            // Of a look that fails, too: those who wait do not each try it.
            lookedAt = System.nanoTime();
            last = Blocking.await(() -> Sql.row(look, horizon.wantsMarkAbove()).map(TimelineHorizon::read));
            complete = horizon.after(last);
        }
        return last.lastGivenOut();
    }

    private static Horizon.Look read(Object[] row) {
        return new Horizon.Look(number(row[0]), number(row[1]), row[2] == null ? null : number(row[2]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
