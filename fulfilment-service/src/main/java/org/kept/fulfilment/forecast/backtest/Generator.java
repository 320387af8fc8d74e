package org.kept.fulfilment.forecast.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A history of promises: sales promises by rules of thumb, in calm weeks and in busy ones; departments work as
 * {@link Workshop} says. The same seed gives the same history.
 */
final class Generator {
    private static final double PROPOSITIONS_A_DAY = 11;
    /** In every seventh week so much more. */
    private static final double RUSH = 1.9;

    private static final int[] STEPS = {1, 1, 1, 2, 2, 3, 4};
    private static final int FIRST_HOUR = 8;
    private static final int HOURS = 10;

    private final Random random;
    private final Instant from;
    private final int days;
    private final List<Trade> trades = Trade.all();
    private final Map<Trade, Workshop> workshops = new java.util.LinkedHashMap<>();
    private final List<PastPromise> history = new ArrayList<>();

    private Generator(long seed, Instant from, int days) {
        this.random = new Random(seed);
        this.from = from;
        this.days = days;
        trades.forEach(trade -> workshops.put(trade, new Workshop(trade, random)));
    }

    /** @param from a midnight */
    static List<PastPromise> history(long seed, Instant from, int days) {
        Generator generator = new Generator(seed, from, days);
        generator.run();
        return generator.history;
    }

    private void run() {
        for (int day = 0; day < days; day++) {
            Instant midnight = from.plus(Duration.ofDays(day));
            boolean weekend = day % 7 >= 5;
            double rate = PROPOSITIONS_A_DAY * (day / 7 % 7 == 6 ? RUSH : 1);
            for (int tick = 0; tick < Duration.ofDays(1).dividedBy(Workshop.TICK); tick++) {
                Instant now = midnight.plus(Workshop.TICK.multipliedBy(tick));
                int hour = tick / 4;
                boolean office = !weekend && hour >= FIRST_HOUR && hour < FIRST_HOUR + HOURS;
                if (office && random.nextDouble() < rate / HOURS / 4) {
                    propose(now);
                }
                workshops.values().forEach(workshop -> workshop.work(now));
            }
        }
    }

    private void propose(Instant now) {
        UUID proposition = id();
        int steps = STEPS[random.nextInt(STEPS.length)];
        List<PastPromise> made = new ArrayList<>();
        double hours = 0;
        for (int step = 0; step < steps; step++) {
            Trade trade = trades.get(random.nextInt(trades.size()));
            Trade.Kind kind = trade.kinds().get(random.nextInt(trade.kinds().size()));
            List<PastPromise> awaited = awaited(made);
            // Sales plans by a rule of thumb, generously or not, and a little less for each step behind another one.
            double own = kind.promisedHours() * (0.6 + 0.9 * random.nextDouble());
            hours = awaited.isEmpty() ? own : hours + 0.8 * own;
            PastPromise promise = new PastPromise(
                    id(),
                    proposition,
                    trade.name(),
                    kind.name(),
                    now,
                    now.plusSeconds(Math.round(hours * 3600)),
                    awaited);
            made.add(promise);
            history.add(promise);
            workshops.get(trade).take(promise, kind.hours().applyAsDouble(random));
        }
    }

    private List<PastPromise> awaited(List<PastPromise> made) {
        return made.isEmpty() || random.nextDouble() < 0.25 ? List.of() : List.of(made.get(made.size() - 1));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
