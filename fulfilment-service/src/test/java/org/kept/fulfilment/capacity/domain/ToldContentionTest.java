package org.kept.fulfilment.capacity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kept.fulfilment.capacity.domain.ToldContention.End;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ToldContentionTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2027-01-15");
    private static final Contention CONTENTION = new Contention(
            FRIDAY,
            "delivery",
            1,
            List.of(
                    new Contender(new UUID(1, 1), "A", Tier.KEY, Instant.EPOCH, 0, Instant.EPOCH, 1),
                    new Contender(new UUID(1, 2), "A", Tier.KEY, Instant.EPOCH, 0, Instant.EPOCH, 1)),
            Map.of(FRIDAY, 2),
            day -> true);

    @Test
    void what_was_told_is_known_until_it_is_another_version_or_has_to_be_told_again() {
        assertTrue(told(CONTENTION.version(), false, false).isOf(CONTENTION));
        assertFalse(told(CONTENTION.version(), true, false).isOf(CONTENTION));
        assertFalse(told(CONTENTION.version() + 1, false, false).isOf(CONTENTION));
        assertFalse(new ToldContention(FRIDAY, "other", CONTENTION.version(), false, false).isOf(CONTENTION));
        assertFalse(new ToldContention(FRIDAY.plusDays(1), "delivery", CONTENTION.version(), false, false)
                .isOf(CONTENTION));
    }

    @Test
    void it_ends_because_the_day_is_over_or_somebody_has_decided_or_there_is_room() {
        assertEquals(End.PASSED, told(1, false, true).endedBy(FRIDAY.plusDays(1)));
        assertEquals(End.DECIDED, told(1, false, true).endedBy(FRIDAY));
        assertEquals(End.ROOM, told(1, false, false).endedBy(FRIDAY));
    }

    private static ToldContention told(long version, boolean again, boolean decided) {
        return new ToldContention(FRIDAY, "delivery", version, again, decided);
    }
}
