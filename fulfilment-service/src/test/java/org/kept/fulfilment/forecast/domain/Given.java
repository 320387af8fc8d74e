package org.kept.fulfilment.forecast.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.kept.fulfilment.domain.TaskState;
import org.kept.fulfilment.domain.WorkingHours;
import org.kept.fulfilment.domain.WorkingTime;

/** Departments and tasks for the tests of the model. */
final class Given {
    static final Instant NOW = Instant.parse("2027-03-03T10:00:00Z");
    static final WorkClock CLOCK = clock("Mon-Fri 08:00-12:00 13:00-17:00");

    private Given() {}

    static WorkClock clock(String hours) {
        WorkingTime time = new WorkingTime(ZoneId.of("Europe/Berlin"), WorkingHours.parse(hours), Set.of());
        return WorkClock.of(time, NOW.minus(Duration.ofDays(120)), NOW.plus(Duration.ofDays(400)));
    }

    /** Between one and so many hours, evenly. */
    static Practice evenly(WorkClock clock, int hoursMax) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            times.add(Duration.ofMinutes(60 + (long) ((hoursMax - 1) * 60 * (i + 0.5) / 100)));
        }
        return practice(clock, times);
    }

    static Practice random(WorkClock clock, Random random) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(80); i++) {
            times.add(Duration.ofMinutes(Math.round(240 * Math.exp(1.5 * random.nextGaussian()))));
        }
        return practice(clock, times);
    }

    private static Practice practice(WorkClock clock, List<Duration> times) {
        LeadTimes leadTimes = LeadTimes.of(times, Duration.ofHours(16));
        return new Practice(clock, Duration.ofHours(16), new Practice.Course(leadTimes, leadTimes), Map.of());
    }

    static Map<String, Practice> two(Practice practice) {
        return Map.of("production", practice, "logistics", practice);
    }

    static OpenTask task(UUID id, String department, Instant readyAt, Instant due, List<UUID> dependsOn) {
        return of(id, department, TaskState.ACCEPTED, readyAt, due, null, dependsOn);
    }

    static OpenTask of(
            UUID id,
            String department,
            TaskState state,
            Instant since,
            Instant due,
            Instant said,
            List<UUID> dependsOn) {
        return new OpenTask(
                id,
                new UUID(7, 7),
                "ACME",
                department,
                "delivery",
                1,
                state,
                dependsOn,
                null,
                due,
                "Europe/Berlin",
                since,
                since,
                said,
                null);
    }

    static Assessment assess(Practice practice, Instant now, OpenTask task, OpenTask... others) {
        List<OpenTask> all = new ArrayList<>(List.of(others));
        all.add(task);
        List<Assessment> found = new Forecaster(two(practice), now).assess(all);
        return found.get(found.size() - 1);
    }
}
