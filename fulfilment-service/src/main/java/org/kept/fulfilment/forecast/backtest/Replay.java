package org.kept.fulfilment.forecast.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.kept.fulfilment.domain.WorkingTime;
import org.kept.fulfilment.forecast.domain.Assessment;
import org.kept.fulfilment.forecast.domain.Delivery;
import org.kept.fulfilment.forecast.domain.Forecast;
import org.kept.fulfilment.forecast.domain.Forecaster;
import org.kept.fulfilment.forecast.domain.Level;
import org.kept.fulfilment.forecast.domain.OpenTask;
import org.kept.fulfilment.forecast.domain.Practice;
import org.kept.fulfilment.forecast.domain.Practices;
import org.kept.fulfilment.forecast.domain.Update;
import org.kept.fulfilment.forecast.domain.WorkClock;

/**
 * The history once more, hour by hour, for the same model and the same hysteresis as the service has. What is learned at
 * midnight comes from what was delivered before it, in the 90 days before it.
 */
final class Replay {
    private static final Duration LEARNED_FROM = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(60);
    private static final Duration DECLARED = Duration.ofHours(16);
    private static final double SHARE_LEFT = 0.2;
    private static final double LARGER_SHARE_LEFT = 0.4;

    private final List<PastPromise> history;
    private final Map<String, WorkClock> clocks = new HashMap<>();
    private final Map<UUID, Forecast> forecasts = new HashMap<>();
    private final Map<Level, Map<UUID, Instant>> raised = new HashMap<>();
    private final Map<UUID, Instant> littleLeft = new HashMap<>();
    private final Map<UUID, Instant> lessLeft = new HashMap<>();
    private final Map<UUID, Instant> littleWorkLeft = new HashMap<>();
    private Map<String, Practice> practices = Map.of();
    private long told;

    /** @param calendars of every department that has one of the promises */
    Replay(List<PastPromise> history, Map<String, WorkingTime> calendars, Instant from, Instant to) {
        this.history = history;
        calendars.forEach((department, time) ->
                clocks.put(department, WorkClock.of(time, from.minus(LEARNED_FROM), to.plus(AHEAD))));
        List.of(Level.LOW, Level.HIGH, Level.CERTAIN).forEach(level -> raised.put(level, new HashMap<>()));
    }

    /** @param from a midnight; what was made before it is replayed, too */
    void run(Instant from, Instant to) {
        for (Instant now = from; now.isBefore(to); now = now.plus(Duration.ofHours(1))) {
            if (now.atOffset(ZoneOffset.UTC).getHour() == 0) {
                practices = learn(now);
            }
            hour(now);
        }
    }

    private Map<String, Practice> learn(Instant now) {
        Map<String, List<Delivery>> delivered = new HashMap<>();
        for (PastPromise promise : history) {
            if (promise.isDone(now) && promise.completedAt().isAfter(now.minus(LEARNED_FROM))) {
                delivered
                        .computeIfAbsent(promise.department(), none -> new ArrayList<>())
                        .add(promise.delivery());
            }
        }
        delivered
                .values()
                .forEach(latest ->
                        latest.sort(Comparator.comparing(Delivery::completedAt).reversed()));
        Map<String, Practice> learned = new HashMap<>();
        clocks.forEach((name, clock) ->
                learned.put(name, Practices.learn(clock, DECLARED, delivered.getOrDefault(name, List.of()))));
        return learned;
    }

    private void hour(Instant now) {
        List<PastPromise> open =
                history.stream().filter(promise -> promise.isOpen(now)).toList();
        List<OpenTask> tasks = open.stream().map(promise -> promise.asOf(now)).toList();
        new Forecaster(practices, now).assess(tasks).forEach(found -> note(found, now));
        open.stream().filter(promise -> now.isBefore(promise.dueAt())).forEach(promise -> naive(promise, now));
    }

    private void note(Assessment found, Instant now) {
        UUID id = found.task().commitmentId();
        Forecast before = forecasts.get(id);
        Update update = before == null
                ? Forecast.first(found, now)
                : before.take(found, clocks.get(found.task().department()), now);
        if (update == null) {
            return;
        }
        forecasts.put(id, update.forecast());
        told += update.told().count();
        if (now.isBefore(found.task().keptUntil())) {
            raised.forEach((level, since) -> {
                if (update.forecast().level().compareTo(level) >= 0) {
                    since.putIfAbsent(id, now);
                }
            });
        }
    }

    private void naive(PastPromise promise, Instant now) {
        double all = Duration.between(promise.madeAt(), promise.dueAt()).toSeconds();
        double left = Duration.between(now, promise.dueAt()).toSeconds();
        if (left < SHARE_LEFT * all) {
            littleLeft.putIfAbsent(promise.id(), now);
        }
        if (left < LARGER_SHARE_LEFT * all) {
            lessLeft.putIfAbsent(promise.id(), now);
        }
        WorkClock clock = clocks.get(promise.department());
        double work = clock.between(promise.madeAt(), promise.dueAt()).toSeconds();
        if (clock.between(now, promise.dueAt()).toSeconds() < SHARE_LEFT * work) {
            littleWorkLeft.putIfAbsent(promise.id(), now);
        }
    }

    /** The first warnings by our level. */
    Map<UUID, Instant> raised(Level level) {
        return raised.get(level);
    }

    Map<UUID, Instant> littleLeft() {
        return littleLeft;
    }

    /** The same rule, asked earlier. */
    Map<UUID, Instant> lessLeft() {
        return lessLeft;
    }

    Map<UUID, Instant> littleWorkLeft() {
        return littleWorkLeft;
    }

    /** Events that it would have been. */
    long told() {
        return told;
    }
}
