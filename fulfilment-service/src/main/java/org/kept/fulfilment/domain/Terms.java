package org.kept.fulfilment.domain;

import java.time.Instant;
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
 * @param value of the proposition to which it belongs; null when nobody has put a figure to it
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
        Instant pointOfNoReturn,
        PropositionValue value) {
    public static final String OTHER = "other";

    public Terms {
        dueAt = Exact.of(dueAt);
        customerDueAt = Exact.of(customerDueAt);
        pointOfNoReturn = Exact.of(pointOfNoReturn);
        type = type == null ? OTHER : type;
        dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
    }

    /** Of a proposition without a value. */
    public Terms(
            String promise,
            Instant dueAt,
            Instant customerDueAt,
            String timeZone,
            String type,
            Integer quantity,
            List<UUID> dependsOn,
            Instant pointOfNoReturn) {
        this(promise, dueAt, customerDueAt, timeZone, type, quantity, dependsOn, pointOfNoReturn, null);
    }

    /** Delivered before or at this instant, it is kept. */
    public Instant keptUntil() {
        return customerDueAt == null ? dueAt : customerDueAt;
    }

    public boolean isPastPointOfNoReturn(Instant now) {
        return pointOfNoReturn != null && !now.isBefore(pointOfNoReturn);
    }

    Terms dueBy(Instant other) {
        return new Terms(promise, other, customerDueAt, timeZone, type, quantity, dependsOn, pointOfNoReturn, value);
    }

    /** The department has until then; what the customer was told stays. */
    Terms grantedUntil(Instant other) {
        return new Terms(promise, other, keptUntil(), timeZone, type, quantity, dependsOn, pointOfNoReturn, value);
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
        differ(differences, "value", value, next.value);
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
}
