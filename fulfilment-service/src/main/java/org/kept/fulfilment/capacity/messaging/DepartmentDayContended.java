package org.kept.fulfilment.capacity.messaging;

import java.time.Instant;
import java.time.LocalDate;

import org.kept.fulfilment.capacity.domain.ContendedDay;

/**
 * The wire form of {@code org.kept.department.day-contended.v1}: more of one type falls on a day than the department can
 * do, or not any more.
 */
record DepartmentDayContended(
        String department,
        LocalDate day,
        String type,
        String change,
        int tasks,
        Integer capacity,
        Instant since,
        long revision,
        String text) {
    static final String TYPE = "org.kept.department.day-contended.v1";

    static DepartmentDayContended of(ContendedDay one) {
        return new DepartmentDayContended(
                one.department(),
                one.day(),
                one.type(),
                one.contended() ? "contended" : "over",
                one.tasks(),
                one.capacity(),
                one.since(),
                one.revision(),
                words(one));
    }

    private static String words(ContendedDay one) {
        String load = one.tasks() + " of " + one.type() + " fall on " + one.day();
        if (one.contended()) {
            return load + ", and the department can do " + one.capacity() + ": its lead decides who keeps the day.";
        }
        return one.capacity() == null
                ? load + ", and the department does not limit them any more."
                : load + ", and the department can do " + one.capacity() + ": nobody competes for it any more.";
    }
}
