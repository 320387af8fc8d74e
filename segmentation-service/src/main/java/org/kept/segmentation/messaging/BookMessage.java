package org.kept.segmentation.messaging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.kept.segmentation.domain.AccountRevenue;
import org.kept.segmentation.domain.BookProgress;

/**
 * What an order book tells the ranking over {@code segmentation-account-revenues.v1}, which is this service's own.
 *
 * <p>A book's messages are in order: what changed on a business date comes before its report that the next one passed.
 */
public sealed interface BookMessage {
    /** An account's revenue changed, on the business date on which the book stood. */
    record Revenue(AccountRevenue revenue, int partition, LocalDate businessDate) implements BookMessage {
        @Override
        public byte[] key() {
            return utf8(revenue.accountId());
        }

        @Override
        public byte[] value() {
            return Json.write(
                    Wire.WRITER,
                    new Wire(
                            partition,
                            text(businessDate),
                            revenue.accountId(),
                            revenue.revenue(),
                            revenue.orders(),
                            null,
                            null));
        }
    }

    /** How far the book has come. */
    record Progress(int partition, BookProgress progress) implements BookMessage {
        @Override
        public byte[] key() {
            return utf8("partition " + partition);
        }

        @Override
        public byte[] value() {
            return Json.write(
                    Wire.WRITER,
                    new Wire(
                            partition,
                            text(progress.businessDate()),
                            null,
                            null,
                            null,
                            text(progress.latestOrderDate()),
                            progress.ordersRecorded()));
        }
    }

    /** One shape for both; an account id makes it a revenue. */
    record Wire(
            int partition,
            String businessDate,
            String accountId,
            Long revenue,
            Integer orders,
            String latestOrderDate,
            Long ordersRecorded) {
        private static final ObjectReader READER = Json.readerFor(Wire.class);
        private static final ObjectWriter WRITER = Json.writerFor(Wire.class);
    }

    static BookMessage read(byte[] value) {
        Wire wire = Json.readOwn(Wire.READER, value);
        LocalDate date = date(wire.businessDate());
        return wire.accountId() == null
                ? new Progress(
                        wire.partition(), new BookProgress(date, date(wire.latestOrderDate()), wire.ordersRecorded()))
                : new Revenue(
                        new AccountRevenue(wire.accountId(), wire.revenue(), wire.orders()), wire.partition(), date);
    }

    byte[] key();

    byte[] value();

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String text(LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
