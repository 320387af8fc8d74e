package org.kept.proposition.feasibility.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import org.kept.proposition.feasibility.domain.Capability.Experience;
import org.kept.proposition.feasibility.domain.Capability.LeadTimes;

/**
 * How likely a department keeps a promise of one type when it has a given working time for it: the smaller one of two
 * chances. One is that the work takes no longer. The other is the share of promises that were kept; it stands for all that
 * went wrong besides. Who gives more time than nineteen of twenty took has less of that: by as many as are delivered, late,
 * within so much more time, where the department tells so, else proportionally.
 *
 * <p>Where there are few cases, both lean towards what is declared: as if it had been measured on
 * {@link Policy#fewCases} cases.
 */
final class Expectation {
    private static final long SECONDS_MAX =
            Duration.ofDays(WorkingTime.DAYS_MAX).toSeconds();
    private static final double ROUNDING = 1e-9;

    private final Curve declared;
    private final Curve measured;
    private final long delivered;
    private final double onTimeShare;
    private final Lateness lateness;
    private final double presumedOnTime;
    private final double p95;
    private final int fewCases;

    Expectation(Capability capability, String type, Policy policy) {
        Experience experience = capability.experienceOf(type);
        LeadTimes times = experience.leadTimes();
        fewCases = policy.fewCases();
        declared = Curve.declared(capability.leadTime().toSeconds());
        measured = times == null ? declared : new Curve(times.p50(), times.p80(), times.p95());
        delivered = times == null ? 0 : times.delivered();
        onTimeShare = (experience.onTime() + fewCases * policy.presumedOnTime()) / (experience.cases() + fewCases);
        p95 = mixed(measured.p95(), declared.p95());
        lateness = experience.lateness();
        presumedOnTime = policy.presumedOnTime();
    }

    /** From 0 to 1; more time never makes it less. */
    double within(Duration workingTime) {
        return within(workingTime.toSeconds());
    }

    private double within(double seconds) {
        return Math.min(takesNoLonger(seconds), nothingElse(seconds));
    }

    double takesNoLonger(Duration workingTime) {
        return takesNoLonger(workingTime.toSeconds());
    }

    private double takesNoLonger(double seconds) {
        return mixed(measured.within(seconds), declared.within(seconds));
    }

    private double nothingElse(double seconds) {
        if (seconds <= p95) {
            return onTimeShare;
        }
        if (lateness == null || !lateness.isTelling()) {
            return lessOfTheRest(onTimeShare, seconds);
        }
        double told = lateness.within(seconds - p95, p95);
        double presumed = lessOfTheRest(presumedOnTime, seconds);
        double share = (lateness.cases() * told + fewCases * presumed) / (lateness.cases() + fewCases);
        // They need not be the same cases.
        return Math.max(onTimeShare, share);
    }

    private double lessOfTheRest(double share, double seconds) {
        return 1 - (1 - share) * p95 / seconds;
    }

    /** The share of promises that were kept, leaning towards what is presumed. */
    double onTimeShare() {
        return onTimeShare;
    }

    /** What is declared weighs more than what was measured. */
    boolean leansOnWhatIsDeclared() {
        return delivered < fewCases;
    }

    /** The least working time that is safe; empty when a year is too little. */
    Optional<Duration> needed(double probability) {
        return least(this::within, probability);
    }

    /** It takes longer as often as not. */
    Optional<Duration> median() {
        return least(this::takesNoLonger, 0.5);
    }

    static boolean reaches(double probability, double wanted) {
        return probability >= wanted - ROUNDING;
    }

    private static Optional<Duration> least(DoubleUnaryOperator chance, double wanted) {
        if (!reaches(chance.applyAsDouble(SECONDS_MAX), wanted)) {
            return Optional.empty();
        }
        long enough = SECONDS_MAX;
        long tooLittle = -1;
        while (enough - tooLittle > 1) {
            long middle = (enough + tooLittle) / 2;
            if (reaches(chance.applyAsDouble(middle), wanted)) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return Optional.of(Duration.ofSeconds(enough));
    }

    private double mixed(double ofMeasured, double ofDeclared) {
        return (delivered * ofMeasured + fewCases * ofDeclared) / (delivered + fewCases);
    }
}
