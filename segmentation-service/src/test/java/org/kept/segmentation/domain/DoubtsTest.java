package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DoubtsTest {
    private static final int WAITING = 1_000;

    private final Doubts doubts = new Doubts();
    private final List<Member> judged = new ArrayList<>();

    @Test
    void however_much_changes_all_the_time_nobody_is_put_off_more_often_than_there_are_some_before() {
        for (int number = 0; number < WAITING; number++) {
            doubts.aboutInTime(new Member("A" + number, number));
        }
        Member busy = new Member("B", WAITING);
        int times = 0;
        while (!doubts.areSettled() && times < WAITING) {
            doubts.about(busy);
            doubts.settleUrgent(member -> assertEquals(busy, member));
            doubts.settleSome(() -> true, judged::add);
            times++;
        }

        assertEquals(WAITING, judged.size());
        assertEquals((WAITING + Doubts.AT_LEAST - 1) / Doubts.AT_LEAST, times);
        for (int place = 0; place < WAITING; place++) {
            assertEquals(place, judged.get(place).number, "first come, first told");
        }
    }

    @Test
    void with_time_all_are_looked_at_at_once() {
        for (int number = 0; number < WAITING; number++) {
            doubts.aboutInTime(new Member("A" + number, number));
        }

        doubts.settleSome(() -> false, judged::add);

        assertEquals(WAITING, judged.size());
        assertTrue(doubts.areSettled());
    }

    @Test
    void of_very_many_that_are_waited_for_a_bounded_number_is_looked_at_first_come_first() {
        for (int number = 0; number <= Doubts.URGENT_MAX; number++) {
            doubts.about(new Member("A" + number, number));
        }

        doubts.settleUrgent(judged::add);
        assertEquals(Doubts.URGENT_MAX, judged.size());
        assertFalse(doubts.areUrgentSettled());

        doubts.settleUrgent(judged::add);
        assertEquals(Doubts.URGENT_MAX, judged.get(Doubts.URGENT_MAX).number);
        assertTrue(doubts.areSettled());
    }

    @Test
    void who_is_put_off_waits_behind_the_others() {
        Member first = new Member("A", 0);
        Member second = new Member("B", 1);
        doubts.aboutInTime(first);
        doubts.about(second);

        doubts.settleUrgent(doubts::aboutInTime);
        assertFalse(doubts.areSettled());
        doubts.settleSome(() -> true, judged::add);

        assertEquals(List.of(first, second), judged);
    }
}
