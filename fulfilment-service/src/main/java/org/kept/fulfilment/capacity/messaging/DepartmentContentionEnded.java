package org.kept.fulfilment.capacity.messaging;

import java.time.Instant;

import org.kept.fulfilment.capacity.domain.ToldContention;
import org.kept.fulfilment.capacity.domain.ToldContention.End;

/**
 * The wire form of {@code org.kept.department.contention-ended.v1}: a day of which the department was told that it is too
 * short, and is not any more.
 *
 * @param contentionVersion the last one that was told
 * @param outcome {@code decided, room} or {@code passed}
 */
record DepartmentContentionEnded(
        String department, String day, String type, String contentionVersion, String outcome, Instant endedAt) {
    static final String TYPE = "org.kept.department.contention-ended.v1";

    static DepartmentContentionEnded of(String department, ToldContention told, End end, Instant at) {
        return new DepartmentContentionEnded(
                department, told.day().toString(), told.type(), Long.toString(told.version()), end.word(), at);
    }
}
