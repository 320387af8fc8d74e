package org.kept.segmentation.rising.backtest;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

import org.apache.commons.csv.CSVRecord;

import org.kept.chassis.money.Money;

/** One order of the file. */
record OrderRow(String accountId, long epochDay, long netMinorUnits, String currency) {
    private static final int DATE_LENGTH = "2017-06-30".length();
    private static final String NO_CURRENCY = "USD";

    static OrderRow of(CSVRecord row) {
        String account = row.get("account_id");
        String currency = row.isMapped("currency") ? row.get("currency") : NO_CURRENCY;
        if (account.isBlank()) {
            throw new BadOrderFile("there is no account id");
        }
        return new OrderRow(account, day(row.get("ordered_at")), minorUnits(row.get("amount"), currency), currency);
    }

    /** The UTC date of an instant, of a date-time with an offset or without one, or of a date. */
    private static long day(String orderedAt) {
        String text = orderedAt.endsWith("ZZ") ? orderedAt.substring(0, orderedAt.length() - 1) : orderedAt;
        try {
            if (text.length() == DATE_LENGTH) {
                return LocalDate.parse(text).toEpochDay();
            }
            String iso = text.replace(' ', 'T');
            boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > DATE_LENGTH;
            return offset
                    ? OffsetDateTime.parse(iso)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate()
                            .toEpochDay()
                    : LocalDateTime.parse(iso).toLocalDate().toEpochDay();
        } catch (DateTimeParseException e) {
            throw new BadOrderFile("'" + orderedAt + "' is no date or date-time");
        }
    }

    private static long minorUnits(String amount, String currency) {
        try {
            return Money.parse(amount, currency).minorUnits();
        } catch (IllegalArgumentException e) {
            throw new BadOrderFile(e.getMessage());
        }
    }
}
