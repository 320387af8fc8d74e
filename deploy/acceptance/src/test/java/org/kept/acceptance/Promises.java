package org.kept.acceptance;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What sales writes down, as request bodies that a test may change. */
final class Promises {
    static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);

    private static final List<String> TERMS =
            List.of("commitmentId", "department", "promise", "type", "dueAt", "timeZone", "dependsOn", "quantity");

    private Promises() {}

    static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    static Map<String, Object> promise(String department, String type, int inDays) {
        return promise(department, type, NOW.plusDays(inDays));
    }

    static Map<String, Object> promise(String department, String type, OffsetDateTime dueAt) {
        return new HashMap<>(Map.of(
                "department",
                department,
                "promise",
                type + " as agreed",
                "type",
                type,
                "dueAt",
                dueAt.toString(),
                "timeZone",
                "Europe/Berlin"));
    }

    /** The moment this is called, and so much later. */
    static OffsetDateTime in(Duration time) {
        return OffsetDateTime.now(ZoneOffset.UTC).plus(time).truncatedTo(ChronoUnit.MILLIS);
    }

    @SafeVarargs
    static Map<String, Object> draft(String account, String value, Map<String, Object>... promises) {
        Map<String, Object> draft = terms(value, List.of(promises));
        draft.put("accountId", account);
        return draft;
    }

    /** What a draft is rewritten with. */
    static Map<String, Object> terms(String value, List<Map<String, Object>> promises) {
        return new HashMap<>(Map.of(
                "statement", "the new shop opens with full shelves", "value", money(value), "commitments", promises));
    }

    static Map<String, Object> amendment(String value, String reason, List<Map<String, Object>> promises) {
        Map<String, Object> amendment = terms(value, promises);
        amendment.put("reason", reason);
        return amendment;
    }

    /** A commitment as it stands, to be kept or changed by an amendment. */
    static Map<String, Object> again(JsonNode commitment) {
        Map<String, Object> again = new HashMap<>();
        for (String field : TERMS) {
            if (commitment.hasNonNull(field)) {
                again.put(field, commitment.get(field));
            }
        }
        return again;
    }

    /** One promise of logistics, a month after its start. */
    static Map<String, Object> template(boolean standard) {
        Map<String, Object> promise = Map.of(
                "department", "logistics",
                "promise", "two pallets",
                "dueAfter", "P30D",
                "timeZone", "Europe/Berlin");
        return Map.of(
                "name",
                "starter",
                "statement",
                "the shelves are full",
                "standard",
                standard,
                "value",
                money("100.00"),
                "commitments",
                List.of(promise));
    }
}
