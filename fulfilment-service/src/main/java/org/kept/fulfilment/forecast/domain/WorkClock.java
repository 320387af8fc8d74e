package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.kept.fulfilment.domain.WorkingTime;

/**
 * A department's working time as a running count of seconds, tabulated once, so that a hundred thousand questions cost
 * a search each. Before the tabulated time the count is zero, behind it it stands still.
 */
public final class WorkClock {
    private static final long MINUTE = 60;

    private final long[] begins;
    private final long[] ends;
    private final long[] workedBefore;
    private final long end;

    private WorkClock(List<long[]> stretches, long end) {
        begins = stretches.stream().mapToLong(stretch -> stretch[0]).toArray();
        ends = stretches.stream().mapToLong(stretch -> stretch[1]).toArray();
        workedBefore = new long[begins.length];
        for (int i = 1; i < begins.length; i++) {
            workedBefore[i] = workedBefore[i - 1] + ends[i - 1] - begins[i - 1];
        }
        this.end = end;
    }

    /** Both ends count by their whole minute: work begins and ends at whole minutes. */
    public static WorkClock of(WorkingTime time, Instant from, Instant to) {
        long first = Math.floorDiv(from.getEpochSecond(), MINUTE) * MINUTE;
        long last = Math.floorDiv(to.getEpochSecond(), MINUTE) * MINUTE;
        List<long[]> stretches = new ArrayList<>();
        for (long day = first; day < last; day += Duration.ofDays(1).toSeconds()) {
            tabulate(time, day, Math.min(last, day + Duration.ofDays(1).toSeconds()), stretches);
        }
        return new WorkClock(stretches, last);
    }

    /** Halves what is partly worked until it is wholly worked or not at all. */
    private static void tabulate(WorkingTime time, long from, long to, List<long[]> stretches) {
        long worked = time.between(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to))
                .toSeconds();
        if (worked == 0) {
            return;
        }
        if (worked == to - from || to - from <= MINUTE) {
            append(from, from + worked, stretches);
            return;
        }
        long middle = from + Math.max(1, (to - from) / MINUTE / 2) * MINUTE;
        tabulate(time, from, middle, stretches);
        tabulate(time, middle, to, stretches);
    }

    private static void append(long from, long to, List<long[]> stretches) {
        long[] last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (last != null && last[1] == from) {
            last[1] = to;
        } else {
            stretches.add(new long[] {from, to});
        }
    }

    /** Working seconds from the beginning of the count; never falls as time goes on. */
    public long worked(long epochSecond) {
        int found = Arrays.binarySearch(begins, epochSecond);
        int stretch = found >= 0 ? found : -found - 2;
        return stretch < 0 ? 0 : workedBefore[stretch] + Math.min(epochSecond, ends[stretch]) - begins[stretch];
    }

    public long worked(Instant at) {
        return worked(at.getEpochSecond());
    }

    /** @return the first second at which so much is worked; the end of the count when that is never */
    public long reaches(long worked) {
        if (begins.length == 0) {
            return end;
        }
        int found = Arrays.binarySearch(workedBefore, worked);
        int stretch = Math.max(0, found > 0 ? found - 1 : found == 0 ? 0 : -found - 2);
        long at = begins[stretch] + Math.max(0, worked - workedBefore[stretch]);
        return at > ends[stretch] ? end : at;
    }

    /** Of working time between two instants, whichever comes first; never negative. */
    public Duration between(Instant one, Instant other) {
        return Duration.ofSeconds(Math.abs(worked(one) - worked(other)));
    }
}
