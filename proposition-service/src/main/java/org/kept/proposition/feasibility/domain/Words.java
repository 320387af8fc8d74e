package org.kept.proposition.feasibility.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.kept.proposition.feasibility.domain.Assessment.Limit;
import org.kept.proposition.feasibility.domain.Capability.Experience;
import org.kept.proposition.feasibility.domain.Capability.LeadTimes;

/** Says why, so that a salesperson can say it on: what stands against a promise, and what that rests on. */
final class Words {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Asked asked;
    private final Capability capability;
    private final Expectation expectation;

    Words(Asked asked, Capability capability, Expectation expectation) {
        this.asked = asked;
        this.capability = capability;
        this.expectation = expectation;
    }

    /** @param taken places on the day, with what is asked before this one */
    record Facts(Duration left, Instant start, double safe, LocalDate day, long taken) {}

    static String unknown(Asked asked) {
        return "The department '" + asked.department()
                + "' has not told here when it works and how it does: ask it, or name a department that has.";
    }

    static String settled(Asked asked) {
        return (asked.progress().kept() ? "It was delivered in time, on " : "It was not kept; settled on ")
                + date(asked, asked.progress().settledAt()) + ".";
    }

    /** @param limit null when it can be kept */
    String of(Limit limit, Facts facts) {
        if (limit == null) {
            return "There are " + hours(facts.left()) + " of working time left; " + usually();
        }
        return switch (limit) {
            case DUE_DATE -> "The date is past: promise one that is still to come.";
            case CAPACITY ->
                "On " + facts.day() + " the department has " + facts.taken() + " of "
                        + capability.capacityFor(asked.type()).orElseThrow() + " possible commitments of the type '"
                        + asked.type() + "' due: promise another day.";
            case PREDECESSOR ->
                "What it depends on is expected on " + date(asked, facts.start()) + ", which leaves "
                        + hours(facts.left()) + " of working time; " + usually();
            case CLOSED_DAY ->
                "Closed days of the department leave " + hours(facts.left()) + " of working time; " + usually();
            case ON_TIME_SHARE ->
                "Only " + percent(expectation.onTimeShare()) + " of such promises are kept, and "
                        + percent(facts.safe()) + " are wanted; " + usually();
            case POINT_OF_NO_RETURN ->
                "Its point of no return, " + date(asked, asked.pointOfNoReturn())
                        + ", comes before the work can begin: it could not be changed or called off any more.";
            default -> "There are " + hours(facts.left()) + " of working time left, too little: " + usually();
        };
    }

    private String usually() {
        Experience experience = capability.experienceOf(asked.type());
        LeadTimes times = experience.leadTimes();
        String declared =
                "the department says that it takes up to " + hours(capability.leadTime()) + " four times of five";
        if (times == null) {
            return declared + ", and nothing of the type '" + asked.type() + "' was delivered in the last "
                    + Capability.DAYS_MEASURED + " days.";
        }
        String few = expectation.leansOnWhatIsDeclared() ? "; these are few, and " + declared : "";
        return "of " + experience.cases() + " in the last " + Capability.DAYS_MEASURED + " days " + experience.onTime()
                + " were kept, half of them within " + hours(times.p50()) + ", nineteen of twenty within "
                + hours(times.p95()) + " of working time" + few + ".";
    }

    private static String date(Asked asked, Instant instant) {
        return DATE.format(instant.atZone(asked.timeZone())) + " (" + asked.timeZone() + ")";
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String hours(long seconds) {
        return hours(Duration.ofSeconds(seconds));
    }

    private static String hours(Duration duration) {
        long minutes = duration.toMinutes();
        return minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
    }
}
