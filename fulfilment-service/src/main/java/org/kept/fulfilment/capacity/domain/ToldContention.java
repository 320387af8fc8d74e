package org.kept.fulfilment.capacity.domain;

import java.time.LocalDate;
import java.util.Locale;

/**
 * What a department was told of a day that is too short, last.
 *
 * @param version of the contention
 * @param again whether the same has to be told once more
 * @param decided whether a lead has decided on it since
 */
public record ToldContention(LocalDate day, String type, long version, boolean again, boolean decided) {
    /** How a day comes to be too short no more. */
    public enum End {
        /** A lead has decided who keeps it. */
        DECIDED,
        /** There is room: capacity has grown, or some of what competed is done, called off, or on another day. */
        ROOM,
        /** It is over; what is late falls on today. */
        PASSED;

        /** Outside. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is the very same, and nobody has to hear it once more. */
    public boolean isOf(Contention contention) {
        return !again
                && version == contention.version()
                && day.equals(contention.day())
                && type.equals(contention.type());
    }

    /** @param today by the department's calendar; the day is not too short any more */
    public End endedBy(LocalDate today) {
        if (day.isBefore(today)) {
            return End.PASSED;
        }
        return decided ? End.DECIDED : End.ROOM;
    }
}
