package org.kept.fulfilment.forecast.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.kept.fulfilment.domain.TaskState;

/** Says in words what weighs most. Dates are in the zone in which the customer was told theirs. */
final class Reasons {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final double SMALL = 0.15;

    private Reasons() {}

    static String never(OpenTask task) {
        return task.lost() != null
                ? "It waits for " + task.lost() + ", which will not come."
                : "The department " + task.department() + " has declined it" + own(task) + ".";
    }

    static String behindNever(OpenTask awaited) {
        return "It waits for " + name(awaited) + ", which is not to be expected: "
                + (awaited.lost() != null
                        ? "what that waits for will not come."
                        : awaited.state() == TaskState.DECLINED ? "it was declined." : "it waits in vain, too.");
    }

    static String askedToStop() {
        return "Sales has asked to stop it.";
    }

    static String alone(Work work, double score) {
        OpenTask task = work.task();
        if (work.isOverdue()) {
            return "The customer's date, " + date(task.keptUntil(), task) + ", has passed. " + usually(work);
        }
        if (work.isSaidLate()) {
            return "The department " + task.department()
                    + (task.state() == TaskState.COUNTERED ? " offers " : " expects ") + date(work.said(), task)
                    + ", after the customer's date" + own(task) + ".";
        }
        if (task.state() == TaskState.HELD) {
            return "It is held" + own(task) + (work.said() == null ? ", and nobody has said until when" : "") + ". "
                    + usually(work);
        }
        if (work.isLastCall()) {
            return "It is the last hour of work before the customer's date: " + hours(work.left()) + " are left. "
                    + usually(work);
        }
        return (score < SMALL ? "There is time: " : "Little time is left: ") + hours(work.left())
                + " of work until the customer's date. " + usually(work);
    }

    static String behind(Work work, Forecaster.Finish last, double score) {
        boolean isOwn = work.isOverdue() || work.isSaidLate() || work.isLastCall() && work.certainty() >= score;
        if (isOwn) {
            return alone(work, score);
        }
        Instant there = Instant.ofEpochSecond(last.outlook().median());
        return "It waits for " + name(last.task()) + ", which is expected on " + date(there, work.task()) + ". "
                + usually(work);
    }

    private static String usually(Work work) {
        String from = work.task().state() == TaskState.IN_PROGRESS ? " from its start on" : "";
        return "The department " + work.task().department() + " usually needs "
                + hours(work.leadTimes().usual()) + from + ", by "
                + (work.leadTimes().cases() == 0
                        ? "what it declares."
                        : work.leadTimes().cases() + " deliveries.");
    }

    private static String own(OpenTask task) {
        return task.why() == null ? "" : " (" + task.why() + ")";
    }

    private static String name(OpenTask task) {
        return task.commitmentId() + " of " + task.department();
    }

    private static String hours(Duration time) {
        return time.toMinutes() < 60
                ? time.toMinutes() + " min"
                : String.format(Locale.ROOT, "%.1f h", time.toMinutes() / 60.0);
    }

    private static String date(Instant at, OpenTask task) {
        return DATE.format(at.atZone(zone(task)));
    }

    private static ZoneId zone(OpenTask task) {
        try {
            return ZoneId.of(task.timeZone());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
