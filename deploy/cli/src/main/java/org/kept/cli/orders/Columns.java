package org.kept.cli.orders;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.kept.cli.screen.KeptFailure;

/**
 * Which column of a file holds what: the fields of an order to the names in the file's header.
 */
public record Columns(Map<String, String> headerOf) {

    static final String ORDER_ID = "order_id";
    static final String ACCOUNT_ID = "account_id";
    static final String ORDERED_AT = "ordered_at";
    static final String AMOUNT = "amount";
    static final String CURRENCY = "currency";
    static final String REVISION = "revision";
    static final String STATUS = "status";

    private static final List<String> REQUIRED = List.of(ORDER_ID, ACCOUNT_ID, ORDERED_AT, AMOUNT);
    private static final List<String> ALL =
            List.of(ORDER_ID, ACCOUNT_ID, ORDERED_AT, AMOUNT, CURRENCY, REVISION, STATUS);

    public Columns {
        headerOf = Map.copyOf(headerOf);
    }

    /** Each field in the column of its own name. */
    public static Columns standard() {
        return parse("");
    }

    /** Reads {@code order_id=Invoice,amount=Total}; what is not named keeps its own name. */
    public static Columns parse(String mapping) {
        Map<String, String> headers = new LinkedHashMap<>();
        ALL.forEach(field -> headers.put(field, field));
        for (String pair : mapping.isBlank() ? new String[0] : mapping.split(",")) {
            int equals = pair.indexOf('=');
            String field = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
            if (equals < 0 || !ALL.contains(field)) {
                throw new KeptFailure("--columns: '" + pair.strip() + "' is not field=column with a field of "
                        + String.join(", ", ALL) + ".");
            }
            headers.put(field, pair.substring(equals + 1).strip());
        }
        return new Columns(headers);
    }

    /** Where each field stands in a row; -1 for an optional one that the file lacks. */
    Positions in(String[] header) {
        List<String> names = Arrays.stream(header).map(String::strip).toList();
        List<String> missing = REQUIRED.stream()
                .filter(field -> !names.contains(headerOf.get(field)))
                .map(field -> field + " (column '" + headerOf.get(field) + "')")
                .toList();
        if (!missing.isEmpty()) {
            throw new KeptFailure("The file has no column for " + String.join(", ", missing) + ". Its columns are: "
                    + String.join(", ", names) + ". Name yours with --columns " + REQUIRED.get(0) + "=...,"
                    + REQUIRED.get(1) + "=...");
        }
        Map<String, Integer> positions = new LinkedHashMap<>();
        ALL.forEach(field -> positions.put(field, names.indexOf(headerOf.get(field))));
        return new Positions(positions);
    }

    /** The fields' places in one file. */
    record Positions(Map<String, Integer> ofField) {

        boolean has(String field) {
            return ofField.get(field) >= 0;
        }

        /** Stripped; empty when the row is too short or the file lacks the column. */
        String value(String field, String[] row) {
            int position = ofField.get(field);
            return position < 0 || position >= row.length ? "" : row[position].strip();
        }
    }
}
