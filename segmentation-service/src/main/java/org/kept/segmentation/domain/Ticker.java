package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives the ticks, and knows which of them are under way: not yet passed by every order book. A date never goes back,
 * and no day is left out.
 */
public final class Ticker {
    /** A leap beyond this, ten years, is no passing of days but a new beginning: one tick. Bounds what a leap costs. */
    static final int DAYS_MAX = 3_653;

    /** More are not under way at once: bounds what the ranking holds back for books that are behind. */
    public static final int AHEAD_MAX = 35;

    /**
     * Those of another application are not held back: of them so many, between the first order book and the last. With its
     * head they are a record of 840 KB, of the megabyte that a broker takes; of a day each they are the ticks of 54 years.
     */
    static final int ADOPTED_MAX = 20_000;

    /** A tick brings so many rates at most, and so many are under way at once: a record holds them. */
    static final int RATES_MAX = 2_000;

    static final int RATES_AHEAD_MAX = 8_000;

    /** How long a choice of the rising accounts stands. What they promise changes slowly, and choosing looks at all. */
    static final int ASSESSMENT_DAYS = 7;

    private final Deque<Tick> underWay = new ArrayDeque<>();
    private final List<Tick> issued = new ArrayList<>();
    private final Set<FxRate> unsaidRates = new LinkedHashSet<>();
    private SegmentationPolicy policy;
    private Tick last;
    private LocalDate target;
    private LocalDate assessedOn;
    private boolean assessNow;

    Ticker(SegmentationPolicy first) {
        policy = first;
    }

    /** The newest policy, which may not have passed everywhere yet. */
    public SegmentationPolicy policy() {
        return policy;
    }

    /** The newest tick; null before the first. */
    public Tick last() {
        return last;
    }

    /** The date at whose end the rising accounts were last chosen, or are by a tick under way; null before. */
    public LocalDate assessedOn() {
        return assessedOn;
    }

    public List<Tick> underWay() {
        return List.copyOf(underWay);
    }

    /** Rates that no tick has brought yet. */
    public Collection<FxRate> unsaidRates() {
        return Collections.unmodifiableCollection(unsaidRates);
    }

    void set(SegmentationPolicy next) {
        policy = next;
    }

    /** The next tick has the rising accounts chosen anew. */
    void assess() {
        assessNow = last != null;
    }

    void publish(FxRate rate) {
        unsaidRates.add(rate);
    }

    /** @param first where days begin to pass, if none has yet */
    void advanceTo(LocalDate first, LocalDate next) {
        if (next == null) {
            return;
        }
        if (last == null && target == null && first != null && days(first, next) <= DAYS_MAX) {
            issue(first);
        }
        target = target == null || next.isAfter(target) ? next : target;
    }

    /** The ticks to be given now. */
    List<Tick> due() {
        if (last != null
                && (assessNow || !unsaidRates.isEmpty() || !last.policy().equals(policy))) {
            issue(last.date());
        }
        while (target != null
                && underWay.size() < AHEAD_MAX
                && (last == null || last.date().isBefore(target))) {
            boolean leap = last == null || days(last.date(), target) > DAYS_MAX;
            issue(leap ? target : last.date().plusDays(1));
        }
        List<Tick> due = List.copyOf(issued);
        issued.clear();
        return due;
    }

    /** Whether the next tick under way is one of those up to a number that every book has passed. */
    boolean isNextUpTo(long number) {
        if (underWay.isEmpty()) {
            throw new IllegalStateException(
                    "business-dates.v1 holds ticks that this application gave and does not know:"
                            + " its state is lost. It begins anew under another application id");
        }
        return underWay.peek().number() <= number;
    }

    /** The next tick that every book has passed. */
    Tick passed() {
        return underWay.remove();
    }

    /**
     * Its rates are said already.
     *
     * @return false for one that is known, or older than the newest one
     * @throws IllegalStateException beyond {@link #ADOPTED_MAX}
     */
    boolean adopt(Tick tick) {
        if (last != null && tick.number() <= last.number()) {
            return false;
        }
        if (underWay.size() >= ADOPTED_MAX) {
            throw new IllegalStateException("One order book is more than " + ADOPTED_MAX
                    + " ticks of another application ahead of the last one. Delete the oldest records of business-dates.v1"
                    + " and begin anew: dates are told from the first that is left");
        }
        if (tick.assess() && last != null) {
            assessedOn = last.date();
        }
        policy = tick.policy().version() < policy.version() ? policy : tick.policy();
        tick.rates().forEach(unsaidRates::remove);
        underWay.add(new Tick(tick.number(), tick.date(), tick.policy(), List.of(), tick.assess()));
        last = tick.withoutRates();
        return true;
    }

    public void restore(
            SegmentationPolicy newest, Tick newestTick, List<Tick> ticksUnderWay, LocalDate lastAssessment) {
        assessedOn = lastAssessment;
        assessNow = false;
        policy = newest;
        last = newestTick;
        underWay.clear();
        underWay.addAll(ticksUnderWay);
    }

    void restore(FxRate rate, boolean isSaid) {
        if (isSaid) {
            unsaidRates.remove(rate);
        } else {
            unsaidRates.add(rate);
        }
    }

    private void issue(LocalDate date) {
        boolean assess = assessNow || last != null && date.isAfter(last.date()) && isAssessmentDue();
        if (assess) {
            assessedOn = last.date();
            assessNow = false;
        }
        Tick next = new Tick(last == null ? 1 : last.number() + 1, date, policy, takeRates(), assess);
        underWay.add(next);
        issued.add(next);
        last = next.withoutRates();
    }

    private List<FxRate> takeRates() {
        int room = Math.max(0, RATES_AHEAD_MAX - ratesUnderWay());
        List<FxRate> taken =
                unsaidRates.stream().limit(Math.min(room, RATES_MAX)).toList();
        taken.forEach(unsaidRates::remove);
        return taken;
    }

    private int ratesUnderWay() {
        return underWay.stream().mapToInt(tick -> tick.rates().size()).sum();
    }

    private boolean isAssessmentDue() {
        return assessedOn == null || days(assessedOn, last.date()) >= ASSESSMENT_DAYS;
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
