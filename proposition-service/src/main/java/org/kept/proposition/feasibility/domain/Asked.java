package org.kept.proposition.feasibility.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * A promise of which somebody wants to know whether it can be kept.
 *
 * @param commitmentId null when it is not stored
 * @param dueAt what it is measured against
 * @param timeZone in which the answer names dates
 * @param dependsOn positions, from 0, of what comes first among those that are asked together
 * @param pointOfNoReturn or null
 * @param progress how far it is
 * @param held the place that the commitment has already, where it is asked how else it could be; null when it has none
 */
public record Asked(
        UUID commitmentId,
        String department,
        String type,
        Instant dueAt,
        ZoneId timeZone,
        Set<Integer> dependsOn,
        Instant pointOfNoReturn,
        Progress progress,
        Held held) {

    /** One that holds no place elsewhere. */
    public Asked(
            UUID commitmentId,
            String department,
            String type,
            Instant dueAt,
            ZoneId timeZone,
            Set<Integer> dependsOn,
            Instant pointOfNoReturn,
            Progress progress) {
        this(commitmentId, department, type, dueAt, timeZone, dependsOn, pointOfNoReturn, progress, null);
    }

    /**
     * What a department counts among what is open: free for whoever gives it up.
     *
     * @param dueAt what the department is to meet as things stand
     * @param countedAt on the day of which it counts it: when it expects to deliver, or today what is overdue
     */
    public record Held(String department, String type, Instant dueAt, Instant countedAt) {
        /** What stays on its date is left where it is counted; nor does it take another place there. */
        boolean staysFor(Instant asked, WorkingTime time) {
            LocalDate day = time.dayOf(asked);
            return day.equals(time.dayOf(dueAt)) || day.equals(time.dayOf(countedAt));
        }
    }

    /** The same, by a commitment that has a place. */
    public Asked holding(Held place) {
        return new Asked(commitmentId, department, type, dueAt, timeZone, dependsOn, pointOfNoReturn, progress, place);
    }

    /**
     * @param owed the department has it already, so it counts there among what is open
     * @param settledAt when it was delivered or given up; null while it is open
     * @param kept once it is settled
     * @param expectedAt when the department says that it comes; null when it has not said
     */
    public record Progress(boolean owed, Instant settledAt, boolean kept, Instant expectedAt) {
        public static final Progress NOT_PROMISED = new Progress(false, null, false, null);
        public static final Progress OPEN = new Progress(true, null, false, null);
    }

    boolean isOwed() {
        return progress.owed();
    }

    /** Its department counts it already, on that day and for that type: it takes no place from anybody there. */
    boolean keepsItsPlace(Capability capability) {
        if (isOwed()) {
            return true;
        }
        if (held == null
                || !held.department().equals(department)
                || !held.type().equals(type)) {
            return false;
        }
        return held.staysFor(dueAt, capability.workingTime());
    }

    boolean isSettled() {
        return progress.settledAt() != null;
    }
}
