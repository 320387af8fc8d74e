package org.kept.fulfilment.domain;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ColleaguesTest {
    private static final Colleagues SOME = new Colleagues(
            Person.parse("lead: Lea Brandt <lea.brandt>; driver: Anna Kern <a.kern>; driver: Anna Kern <a.kern2>;"
                    + " clerk: a.kern2; head: Jonas Weiss"));

    @Test
    void somebody_is_called_by_what_a_token_states_or_by_what_colleagues_say() {
        assertEquals("lea.brandt", SOME.called("lea.brandt").orElseThrow().knownAs());
        assertEquals("lea.brandt", SOME.called("Lea Brandt").orElseThrow().knownAs());
        assertEquals("Jonas Weiss", SOME.called("Jonas Weiss").orElseThrow().knownAs());
    }

    @Test
    void a_name_of_two_calls_nobody_unless_a_token_states_it() {
        assertTrue(SOME.called("Anna Kern").isEmpty());
        assertEquals("driver", SOME.called("a.kern2").orElseThrow().role());
    }

    @Test
    void a_role_calls_nobody() {
        assertTrue(SOME.called("driver").isEmpty());
        assertTrue(SOME.called("nobody").isEmpty());
    }

    @Test
    void strangers_on_a_ladder_are_named_once() {
        Ladder ladder = Ladder.parse("PT0S: lead, boss; PT1H: Jonas Weiss, boss, a.kern; PT2H: Mara Lind");

        assertEquals(List.of("boss", "Mara Lind"), SOME.strangersOn(ladder));
    }

    @Test
    void only_of_a_department_that_names_nobody_the_lead_is_no_stranger() {
        assertEquals(List.of(), new Colleagues(List.of()).strangersOn(Ladder.USUAL));
        assertEquals(List.of("lead"), new Colleagues(Person.parse("head: Jonas Weiss")).strangersOn(Ladder.USUAL));
    }

    @Test
    void of_many_only_some_are_shown() {
        Colleagues many = new Colleagues(Collections.nCopies(23, new Person("Lou Gray", "clerk")));

        assertTrue(many.words().endsWith("clerk: Lou Gray; and 3 more"), many.words());
        assertEquals("none", new Colleagues(List.of()).words());
    }
}
