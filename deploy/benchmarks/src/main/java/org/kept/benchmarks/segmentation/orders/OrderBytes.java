package org.kept.benchmarks.segmentation.orders;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An order event as an order system writes it: {@code order-recorded.v1}, about 150 bytes of JSON, keyed by account.
 */
public final class OrderBytes {

    private OrderBytes() {}

    public static String accountId(int account) {
        return padded("A", account, 8);
    }

    public static byte[] key(int account) {
        return accountId(account).getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] value(GeneratedOrder event) {
        return value(padded("O", event.order(), 9), accountId(event.account()), event);
    }

    /** For an order whose ids are not numbers; those of the event are left out. */
    public static byte[] value(String orderId, String accountId, GeneratedOrder event) {
        String status = event.cancelled() ? "cancelled" : event.revision() == 1 ? "placed" : "amended";
        String json = "{\"orderId\":\"" + orderId + "\",\"accountId\":\"" + accountId + "\",\"revision\":"
                + event.revision() + ",\"orderedAt\":\"" + Instant.ofEpochSecond(event.epochSecond())
                + "\",\"netAmount\":\"" + amount(event.cents()) + "\",\"currency\":\"USD\",\"status\":\"" + status
                + "\"}";
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    private static String amount(long cents) {
        long whole = Math.abs(cents);
        return (cents < 0 ? "-" : "") + whole / 100 + "." + (char) ('0' + whole % 100 / 10) + (char) ('0' + whole % 10);
    }

    private static String padded(String letter, int number, int digits) {
        String plain = Integer.toString(number);
        return letter + "0".repeat(Math.max(0, digits - plain.length())) + plain;
    }
}
