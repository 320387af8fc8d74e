package org.kept.fulfilment.forecast.backtest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.kept.fulfilment.domain.WorkingTime;

/**
 * A department at work, quarter hour by quarter hour: who is free takes what is most urgent of what can be begun; some
 * work stands still for days, and its desk may say until when, more or less rightly.
 */
final class Workshop {
    static final Duration TICK = Duration.ofMinutes(15);
    private static final double TICK_HOURS = 0.25;
    private static final double PAUSE_MEAN_HOURS = 40;
    private static final double SAID_SHARE = 0.6;
    /** How far off such words are, of the time that is still to come. */
    private static final double SAID_SPREAD = 0.35;
    /** Of the time, people take what is next to hand rather than what is most urgent. */
    private static final double CARELESS_SHARE = 0.25;

    private final Trade trade;
    private final WorkingTime time;
    private final Random random;
    private final List<PastPromise> waiting = new ArrayList<>();
    private final Map<PastPromise, Job> jobs = new HashMap<>();
    private final List<Job> underWay = new ArrayList<>();

    Workshop(Trade trade, Random random) {
        this.trade = trade;
        this.random = random;
        this.time = new WorkingTime(ZoneOffset.UTC, trade.hours(), Set.of());
    }

    private static final class Job {
        private final PastPromise promise;
        private double hoursLeft;
        private double pauseAtHoursLeft = -1;
        private Instant pausedUntil = Instant.MIN;

        Job(PastPromise promise, double hours) {
            this.promise = promise;
            this.hoursLeft = hours;
        }
    }

    void take(PastPromise promise, double hours) {
        Job job = new Job(promise, hours);
        if (random.nextDouble() < trade.pauseShare()) {
            job.pauseAtHoursLeft = hours * random.nextDouble();
        }
        jobs.put(promise, job);
        waiting.add(promise);
    }

    void work(Instant now) {
        if (time.between(now, now.plus(TICK)).isZero()) {
            return;
        }
        begin(now);
        for (Job job : List.copyOf(underWay)) {
            if (!job.pausedUntil.isAfter(now)) {
                workOn(job, now);
            }
        }
    }

    private void begin(Instant now) {
        long busy =
                underWay.stream().filter(job -> !job.pausedUntil.isAfter(now)).count();
        for (long free = trade.workers() - busy; free > 0; free--) {
            List<PastPromise> startable =
                    waiting.stream().filter(one -> one.isReady(now)).toList();
            if (startable.isEmpty()) {
                return;
            }
            PastPromise next = random.nextDouble() < CARELESS_SHARE
                    ? startable.get(random.nextInt(startable.size()))
                    : startable.stream()
                            .min(Comparator.comparing(PastPromise::dueAt))
                            .orElseThrow();
            waiting.remove(next);
            next.startedAt(now);
            underWay.add(jobs.get(next));
        }
    }

    private void workOn(Job job, Instant now) {
        job.hoursLeft -= TICK_HOURS;
        Instant end = now.plus(TICK);
        if (job.hoursLeft <= 0) {
            job.promise.completedAt(end);
            underWay.remove(job);
            jobs.remove(job.promise);
        } else if (job.hoursLeft <= job.pauseAtHoursLeft) {
            pause(job, end);
        }
    }

    private void pause(Job job, Instant now) {
        double hours = -PAUSE_MEAN_HOURS * Math.log(1 - random.nextDouble());
        job.pauseAtHoursLeft = -1;
        job.pausedUntil = now.plusSeconds(Math.round(hours * 3600));
        // Three hours of the calendar for one of work, nights and other work included.
        double ahead = hours + 3 * job.hoursLeft;
        Instant said = random.nextDouble() < SAID_SHARE
                ? now.plusSeconds(Math.round(3600 * ahead * Math.max(0.2, 1 + SAID_SPREAD * random.nextGaussian())))
                : null;
        job.promise.pause(new PastPromise.Pause(now, job.pausedUntil, said));
    }
}
