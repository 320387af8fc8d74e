package org.kept.segmentation.messaging;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

/** {@code org.kept.business-date.passed.v1}: a tick of the business clock. */
public record BusinessDatePassed(String businessDate) {
    public static final String TYPE = "org.kept.business-date.passed.v1";

    private static final ObjectReader READER = Json.readerFor(BusinessDatePassed.class);
    private static final ObjectWriter WRITER = Json.writerFor(BusinessDatePassed.class);

    public static byte[] write(LocalDate date) {
        return Json.write(WRITER, new BusinessDatePassed(date.toString()));
    }

    /** Empty when the bytes are no tick. */
    public static Optional<LocalDate> read(byte[] value) {
        try {
            BusinessDatePassed tick = value == null ? null : READER.readValue(value);
            return tick == null || tick.businessDate == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(tick.businessDate));
        } catch (IOException | DateTimeException noTick) {
            return Optional.empty();
        }
    }
}
