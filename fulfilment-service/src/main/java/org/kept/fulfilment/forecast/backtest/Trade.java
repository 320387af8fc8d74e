package org.kept.fulfilment.forecast.backtest;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.kept.fulfilment.domain.WorkingHours;
import org.kept.fulfilment.domain.WorkingTime;

/**
 * A simulated department.
 *
 * @param workers who each work on one thing at a time
 * @param pauseShare of the work that stands still once for want of something
 */
record Trade(String name, WorkingHours hours, int workers, double pauseShare, List<Kind> kinds) {

    /**
     * A type of promise.
     *
     * @param hours of one worker's work, drawn anew for each
     * @param promisedHours that sales usually gives it, of the calendar
     */
    record Kind(String name, ToDoubleFunction<Random> hours, double promisedHours) {}

    /** Different in their hours, in how much their work varies, and in how heavy its tail is. */
    static List<Trade> all() {
        return List.of(
                new Trade(
                        "logistics",
                        WorkingHours.parse("Mon-Fri 06:00-14:00 14:30-22:00; Sat 06:00-14:00"),
                        4,
                        0.06,
                        List.of(
                                new Kind("delivery", random -> logNormal(random, 5, 0.6), 60),
                                new Kind("installation", random -> 4 + 12 * random.nextDouble(), 80))),
                new Trade(
                        "production",
                        WorkingHours.parse("Mon-Fri 07:00-12:00 12:30-15:30"),
                        9,
                        0.12,
                        List.of(
                                new Kind("batch", random -> logNormal(random, 12, 0.8), 170),
                                new Kind("repair", random -> pareto(random, 3, 1.6, 120), 120))),
                new Trade(
                        "finance",
                        WorkingHours.parse("Mon-Fri 09:00-17:00"),
                        3,
                        0.1,
                        List.of(
                                new Kind("credit", random -> exponential(random, 3), 70),
                                new Kind("rebate", random -> exponential(random, 1.5), 50))),
                new Trade(
                        "support",
                        WorkingHours.parse("Mon-Fri 08:00-18:00"),
                        5,
                        0.08,
                        List.of(
                                new Kind("onboarding", Trade::twoHumps, 120),
                                new Kind("visit", random -> pareto(random, 2, 2.2, 60), 72))));
    }

    /** When they work, by name. */
    static Map<String, WorkingTime> calendars() {
        return all().stream()
                .collect(Collectors.toMap(
                        Trade::name, trade -> new WorkingTime(ZoneOffset.UTC, trade.hours(), Set.of())));
    }

    private static double logNormal(Random random, double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    private static double exponential(Random random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private static double pareto(Random random, double least, double exponent, double most) {
        return Math.min(most, least * Math.pow(1 - random.nextDouble(), -1 / exponent));
    }

    private static double twoHumps(Random random) {
        return random.nextDouble() < 0.75 ? 3 + 3 * random.nextDouble() : 16 + 16 * random.nextDouble();
    }
}
