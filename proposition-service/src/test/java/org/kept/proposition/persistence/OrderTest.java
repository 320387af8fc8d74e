package org.kept.proposition.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kept.proposition.persistence.Order.Place;

import static org.junit.jupiter.api.Assertions.assertEquals;

class OrderTest {
    private static final UUID ID = UUID.randomUUID();
    private static final Order BY_ID = Orders.OF_PROPOSITIONS.get(0);
    private static final Order BY_DUE = Orders.OF_PROPOSITIONS.get(1);
    private static final Order BY_VALUE = Orders.OF_PROPOSITIONS.get(2);

    @Test
    void what_is_written_of_a_place_is_read_again() {
        for (Order order : List.of(BY_ID, BY_DUE, BY_VALUE)) {
            Place place = new Place(keyIn(order), ID);

            assertEquals(Optional.of(place), order.read(order.written(place)));
        }
    }

    @Test
    void a_text_that_is_sorted_by_may_contain_whatever_separates() {
        Order byAccount = named("accountId");
        Place place = new Place("A|7|" + ID, ID);

        assertEquals(Optional.of(place), byAccount.read(byAccount.written(place)));
        assertEquals(Optional.empty(), byAccount.read("accountId|A\u0000|" + ID));
        assertEquals(Optional.empty(), byAccount.read("accountId|" + ID));
        assertEquals(Optional.empty(), named("state").read(byAccount.written(place)));
    }

    private static Order named(String word) {
        return Orders.OF_PROPOSITIONS.stream()
                .filter(order -> order.word().equals(word))
                .findAny()
                .orElseThrow();
    }

    @Test
    void a_place_in_another_order_is_none_in_this() {
        String written = BY_VALUE.written(new Place("12", ID));

        assertEquals(Optional.empty(), BY_DUE.read(written));
    }

    @Test
    void what_nobody_wrote_is_no_place() {
        for (String written : List.of("", "id", "dueAt|tomorrow|" + ID, "dueAt|2027-01-04T09:00:00Z|7", "id|x|" + ID)) {
            assertEquals(Optional.empty(), BY_DUE.read(written));
            assertEquals(Optional.empty(), BY_ID.read(written));
        }
    }

    @Test
    void values_are_bound_in_the_order_of_their_conditions() {
        Where inner = new Where().and("c.x = ?", 2).and("c.y = ?", new Object[] {null});

        Where where = new Where().and("p.a = ?", 1).and("exists (%s)", inner).and("(k, id) > (?, ?)", 3, ID);

        assertEquals("p.a = ?1 and exists (c.x = ?2) and (k, id) > (?3, ?4)", where.sql());
    }

    private static String keyIn(Order order) {
        return switch (order.kind()) {
            case INSTANT -> "2027-01-04T09:00:00.000001Z";
            case NUMBER -> "-1";
            default -> "";
        };
    }
}
