package org.kept.fulfilment.capacity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a colleague would have the lead decide.
 *
 * @param order of all that competed, the first to keep the day first
 * @param reason null when it is the proposed order, and nothing was said
 * @param version of the contention that the colleague has seen
 */
public record Suggestion(
        LocalDate day, String type, String by, Instant at, List<UUID> order, String reason, long version) {
    public boolean isOn(Contention contention) {
        return contention.day().equals(day) && contention.type().equals(type);
    }

    /** Whether what it rests on is still so. */
    public boolean isCurrentFor(Contention contention) {
        return contention.version() == version;
    }
}
