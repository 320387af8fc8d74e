package org.kept.fulfilment.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * What was promised, as it stands now.
 *
 * @param promise in the customer's terms
 * @param dueAt what the department is to meet
 * @param customerDueAt what the customer was told; null when that is {@code dueAt}
 * @param timeZone the IANA zone in which the customer was told the date
 * @param type a slug by which promises are compared; {@code other} when sales names none
 * @param quantity null when there is nothing to count
 * @param dependsOn other commitments, of whatever department, that have to be there first
 * @param pointOfNoReturn from then on it cannot be stopped; null when it always can
 */
@Embeddable
public record Terms(
        String promise,
        Instant dueAt,
        Instant customerDueAt,
        String timeZone,
        String type,
        Integer quantity,
        List<UUID> dependsOn,
        Instant pointOfNoReturn) {
    public static final String OTHER = "other";

    /** As exact as the database keeps it: what is told first and what is read later are the same. */
    public Terms {
        dueAt = exact(dueAt);
        customerDueAt = exact(customerDueAt);
        pointOfNoReturn = exact(pointOfNoReturn);
        type = type == null ? OTHER : type;
        dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
    }

    /** Delivered before or at this instant, it is kept. */
    public Instant keptUntil() {
        return customerDueAt == null ? dueAt : customerDueAt;
    }

    public boolean isPastPointOfNoReturn(Instant now) {
        return pointOfNoReturn != null && !now.isBefore(pointOfNoReturn);
    }

    Terms dueBy(Instant other) {
        return new Terms(promise, other, customerDueAt, timeZone, type, quantity, dependsOn, pointOfNoReturn);
    }

    /** Each field that differs, with what it was and what it becomes; in words, for a history. */
    Map<String, Object> differencesTo(Terms next) {
        Map<String, Object> differences = new LinkedHashMap<>();
        differ(differences, "promise", promise, next.promise);
        differ(differences, "dueAt", dueAt, next.dueAt);
        differ(differences, "customerDueAt", customerDueAt, next.customerDueAt);
        differ(differences, "timeZone", timeZone, next.timeZone);
        differ(differences, "type", type, next.type);
        differ(differences, "quantity", quantity, next.quantity);
        differ(differences, "dependsOn", dependsOn, next.dependsOn);
        differ(differences, "pointOfNoReturn", pointOfNoReturn, next.pointOfNoReturn);
        return differences;
    }

    private static void differ(Map<String, Object> differences, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            Map<String, String> difference = new LinkedHashMap<>();
            difference.put("before", Objects.toString(before, null));
            difference.put("after", Objects.toString(after, null));
            differences.put(field, difference);
        }
    }

    private static Instant exact(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
