package org.kept.account.domain;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.kept.account.domain.OrderClaim.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

class OrderClaimTest {
    private static final Instant LATEST = Instant.parse("2026-08-01T00:00:00Z");

    @Test
    void what_is_left_out_is_a_new_order() {
        Order order = sound(new OrderClaim("O", "A", null, "2026-07-31T10:00:00+02:00", "1", "JPY", null));

        assertEquals(1, order.revision());
        assertEquals(OrderStatus.PLACED, order.status());
        assertEquals(Instant.parse("2026-07-31T08:00:00Z"), order.orderedAt());
        assertEquals("1", order.netAmount().amount());
    }

    @Test
    void the_latest_date_itself_is_still_taken() {
        sound(dated("2026-08-01T00:00:00Z"));

        assertEquals(List.of("orderedAt"), fieldsOf(dated("2026-08-01T00:00:00.000000001Z")));
    }

    @Test
    void a_date_is_an_instant_of_a_living_customer() {
        for (String date : List.of("2026-07-31", "2026-07-31T10:00:00", "yesterday", "1899-12-31T23:59:59Z", "")) {
            assertEquals(List.of("orderedAt"), fieldsOf(dated(date)), date);
        }
    }

    @Test
    void an_amount_has_at_most_its_currencys_decimals() {
        sound(worth("0.10", "EUR", "placed"));
        sound(worth("0.100", "EUR", "placed"));
        sound(worth("-3", "KWD", "placed"));

        assertEquals(List.of("netAmount"), fieldsOf(worth("0.101", "EUR", "placed")));
        assertEquals(List.of("netAmount"), fieldsOf(worth("0.5", "JPY", "placed")));
        assertEquals(List.of("netAmount"), fieldsOf(worth("1e3", "EUR", "placed")));
        assertEquals(List.of("netAmount"), fieldsOf(worth("99999999999999999999", "EUR", "placed")));
        assertEquals(List.of("currency"), fieldsOf(worth("1", "EURO", "placed")));
        assertEquals(List.of("currency"), fieldsOf(worth("1", "XAU", "placed")));
    }

    @Test
    void of_a_cancelled_order_nothing_is_left() {
        sound(worth("0.00", "EUR", "cancelled"));
        sound(worth("0.00", "EUR", "returned"));

        assertEquals(List.of("netAmount"), fieldsOf(worth("0.01", "EUR", "cancelled")));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertEquals(
                List.of("accountId", "orderId", "revision", "orderedAt", "currency", "netAmount", "status"),
                fieldsOf(new OrderClaim(null, "", 0, null, null, null, "gone")));
    }

    private static OrderClaim dated(String date) {
        return new OrderClaim("O", "A", 1, date, "1.00", "EUR", "placed");
    }

    private static OrderClaim worth(String amount, String currency, String status) {
        return new OrderClaim("O", "A", 1, "2026-07-31T10:00:00Z", amount, currency, status);
    }

    private static Order sound(OrderClaim claim) {
        return assertInstanceOf(Verdict.Sound.class, claim.judge(LATEST)).order();
    }

    private static List<String> fieldsOf(OrderClaim claim) {
        return assertInstanceOf(Verdict.Faulty.class, claim.judge(LATEST)).faults().stream()
                .map(Fault::field)
                .toList();
    }
}
