package org.kept.proposition.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What is promised to the customer.
 *
 * @param department who is to deliver it
 * @param text in the customer's terms
 * @param type a slug that makes promises comparable, such as {@code delivery}; {@link #OTHER} when none was said
 * @param quantity how many of it, or null when it is not counted
 * @param dueAt delivered before or at this instant, the department has met it
 * @param timeZone the zone in which the customer was told the date
 * @param dependsOn ids of commitments of the same proposition that come first
 * @param pointOfNoReturn from this instant on it can neither be changed nor called off; null when it always can
 */
public record Promise(
        String department,
        String text,
        String type,
        Integer quantity,
        Instant dueAt,
        ZoneId timeZone,
        Set<UUID> dependsOn,
        Instant pointOfNoReturn) {
    public static final String OTHER = "other";

    public Promise {
        type = type == null ? OTHER : type;
        dependsOn = Set.copyOf(dependsOn);
    }

    public Promise(String department, String text, Instant dueAt, ZoneId timeZone) {
        this(department, text, OTHER, null, dueAt, timeZone, Set.of(), null);
    }

    public boolean isPastItsPointOfNoReturn(Instant now) {
        return pointOfNoReturn != null && !now.isBefore(pointOfNoReturn);
    }

    /** Whether the customer gets the same by it, whenever that is. */
    boolean isTheSameThing(Promise other) {
        return text.equals(other.text) && type.equals(other.type) && Objects.equals(quantity, other.quantity);
    }

    Promise dueAt(Instant otherDate) {
        Instant lastCall = pointOfNoReturn != null && pointOfNoReturn.isAfter(otherDate) ? otherDate : pointOfNoReturn;
        return new Promise(department, text, type, quantity, otherDate, timeZone, dependsOn, lastCall);
    }
}
