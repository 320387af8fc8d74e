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
            doubts.settleUrgent(member -> {
                assertEquals(busy, member);
                return true;
            });
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
    void of_very_many_that_are_waited_for_a_bounded_number_is_told_first_come_first() {
        aboutMany();

        assertFalse(doubts.settleUrgent(judged::add));
        assertEquals(Doubts.TOLD_MAX, judged.size());

        assertTrue(doubts.settleUrgent(judged::add));
        assertEquals(Doubts.TOLD_MAX, judged.get(Doubts.TOLD_MAX).number);
    }

    @Test
    void what_is_told_later_is_owed_until_the_time_after_the_last_of_it() {
        aboutMany();

        doubts.settleUrgent(judged::add);
        assertTrue(doubts.isOwing());
        doubts.settleUrgent(judged::add);
        assertTrue(doubts.isOwing(), "it is told, and not committed yet");
        assertFalse(doubts.areSettled());

        doubts.settleUrgent(judged::add);
        assertFalse(doubts.isOwing());
    }

    @Test
    void very_many_of_whom_there_is_no_news_are_looked_at_at_once() {
        aboutMany();

        assertTrue(doubts.settleUrgent(member -> false));
        assertFalse(doubts.isOwing());
    }

    private void aboutMany() {
        for (int number = 0; number <= Doubts.TOLD_MAX; number++) {
            doubts.about(new Member("A" + number, number));
        }
    }

    @Test
    void who_is_put_off_waits_behind_the_others() {
        Member first = new Member("A", 0);
        Member second = new Member("B", 1);
        doubts.aboutInTime(first);
        doubts.about(second);

        doubts.settleUrgent(member -> {
            doubts.aboutInTime(member);
            return false;
        });
        assertFalse(doubts.areSettled());
        doubts.settleSome(() -> true, judged::add);

        assertEquals(List.of(first, second), judged);
    }
}
