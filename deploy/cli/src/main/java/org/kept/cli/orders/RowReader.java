package org.kept.cli.orders;

import java.util.Locale;
import java.util.Set;

import org.kept.cli.orders.Columns.Positions;
import org.kept.cli.screen.KeptFailure;

/** Judges one row after the other: an order, or not one and why. */
final class RowReader {

    private static final Set<String> STATUSES = Set.of("placed", "amended", "cancelled", "returned");
    private static final int ID_LENGTH_MAX = 200;

    private final Positions positions;
    private final String currencyOtherwise;

    /**
     * @param currencyOtherwise for rows that name none; null if each must
     * @throws KeptFailure when no row could have a currency
     */
    RowReader(Positions positions, String currencyOtherwise) {
        if (currencyOtherwise == null && !positions.has(Columns.CURRENCY)) {
            throw new KeptFailure("The file has no currency column: say which one it is, such as --currency EUR.");
        }
        this.positions = positions;
        this.currencyOtherwise = currencyOtherwise;
    }

    OrderLine read(String[] row) throws BadRow {
        String currency = currency(row);
        return new OrderLine(
                id(Columns.ORDER_ID, row),
                id(Columns.ACCOUNT_ID, row),
                revision(row),
                OrderedAt.parse(positions.value(Columns.ORDERED_AT, row)),
                NetAmount.parse(positions.value(Columns.AMOUNT, row), currency),
                currency,
                status(row));
    }

    private String id(String field, String[] row) throws BadRow {
        String id = positions.value(field, row);
        if (id.isEmpty()) {
            throw new BadRow(field + " is empty");
        }
        if (id.length() > ID_LENGTH_MAX) {
            throw new BadRow(field + " is longer than " + ID_LENGTH_MAX + " characters");
        }
        return id;
    }

    private String currency(String[] row) throws BadRow {
        String named = positions.value(Columns.CURRENCY, row).toUpperCase(Locale.ROOT);
        if (!named.isEmpty()) {
            return named;
        }
        if (currencyOtherwise == null) {
            throw new BadRow("currency is empty");
        }
        return currencyOtherwise;
    }

    private int revision(String[] row) throws BadRow {
        String text = positions.value(Columns.REVISION, row);
        if (text.isEmpty()) {
            return 1;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new BadRow("revision '" + text + "' is not a whole number from 1 on");
        }
        return Integer.parseInt(text);
    }

    private String status(String[] row) throws BadRow {
        String status = positions.value(Columns.STATUS, row).toLowerCase(Locale.ROOT);
        if (status.isEmpty()) {
            return "placed";
        }
        if (!STATUSES.contains(status)) {
            throw new BadRow("status '" + status + "' is none of placed, amended, cancelled, returned");
        }
        return status;
    }
}
