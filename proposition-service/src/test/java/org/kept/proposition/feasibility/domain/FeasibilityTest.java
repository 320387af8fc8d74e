package org.kept.proposition.feasibility.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.kept.proposition.feasibility.domain.Asked.Progress;
import org.kept.proposition.feasibility.domain.Assessment.Feasible;
import org.kept.proposition.feasibility.domain.Assessment.Limit;
import org.kept.proposition.feasibility.domain.Capability.Capacity;
import org.kept.proposition.feasibility.domain.Capability.Experience;
import org.kept.proposition.feasibility.domain.Capability.Free;
import org.kept.proposition.feasibility.domain.Capability.LeadTimes;
import org.kept.proposition.feasibility.domain.Capability.Load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Logistics works 09:00 to 17:00 UTC from Monday to Friday; half of its deliveries take 4 h, nineteen of twenty 16 h. */
class FeasibilityTest {
    private static final Instant MONDAY = Instant.parse("2027-01-04T09:00:00Z");
    private static final Instant WEDNESDAY_NIGHT = Instant.parse("2027-01-06T17:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Policy POLICY = new Policy(0.9, 0.2, 10, 0.9);

    private final List<LocalDate> closedDays = new ArrayList<>();
    private final List<Capacity> capacities = new ArrayList<>();
    private final List<Load> loads = new ArrayList<>();
    private final List<Free> free = new ArrayList<>();
    private long onTime = 1_000;

    @Test
    void what_leaves_enough_working_time_can_be_kept() {
        Assessment assessment = ask(due(WEDNESDAY_NIGHT));

        assertEquals(Feasible.YES, assessment.feasible());
        assertEquals(0.97, assessment.probability(), 0.01);
        assertNull(assessment.limitedBy());
        assertEquals(1_000, assessment.cases());
        assertTrue(assessment.reason().contains("24 h of working time left"), assessment.reason());
    }

    @Test
    void less_working_time_is_unlikely_or_none_with_the_date_that_is_safe() {
        Assessment unlikely = ask(due(MONDAY.plus(Duration.ofHours(4))));
        Assessment no = ask(due(MONDAY.plus(Duration.ofHours(1))));

        assertEquals(Feasible.UNLIKELY, unlikely.feasible());
        assertEquals(Limit.LEAD_TIME, unlikely.limitedBy());
        assertEquals(Feasible.NO, no.feasible());
        assertEquals(no.earliestSafeDate(), unlikely.earliestSafeDate());
        assertEquals("2027-01-05", no.earliestSafeDate().toString().substring(0, 10));
    }

    @Test
    void the_earliest_safe_date_is_safe_and_a_minute_less_is_not() {
        Instant safe = ask(due(MONDAY.plus(Duration.ofHours(1)))).earliestSafeDate();

        assertEquals(Feasible.YES, ask(due(safe)).feasible());
        assertEquals(Feasible.UNLIKELY, ask(due(safe.minusSeconds(60))).feasible());
    }

    @Test
    void nights_and_weekends_do_not_help() {
        Instant fridayNight = Instant.parse("2027-01-08T17:00:00Z");
        Instant sunday = Instant.parse("2027-01-10T23:00:00Z");
        Instant thursdayNight = Instant.parse("2027-01-07T18:00:00Z");

        assertEquals(
                ask(thursdayNight, due(fridayNight)).probability(),
                ask(thursdayNight, due(sunday)).probability());
        assertEquals(Feasible.UNLIKELY, ask(thursdayNight, due(sunday)).feasible());
    }

    @Test
    void a_closed_day_is_named_when_it_makes_the_difference() {
        closedDays.add(LocalDate.parse("2027-01-05"));
        closedDays.add(LocalDate.parse("2027-01-06"));

        Assessment assessment = ask(due(WEDNESDAY_NIGHT));

        assertEquals(Limit.CLOSED_DAY, assessment.limitedBy());
        assertEquals("2027-01-07", assessment.earliestSafeDate().toString().substring(0, 10));
    }

    @Test
    void who_breaks_promises_is_not_believed_without_more_time() {
        onTime = 700;

        Assessment assessment = ask(due(WEDNESDAY_NIGHT));

        assertEquals(Limit.ON_TIME_SHARE, assessment.limitedBy());
        assertTrue(assessment.reason().startsWith("Only 70 %"), assessment.reason());
        assertEquals(Feasible.YES, ask(due(assessment.earliestSafeDate())).feasible());
    }

    @Test
    void a_full_day_is_no_day_and_the_next_free_one_is_named() {
        capacities.add(new Capacity("other", 2));
        loads.add(new Load(LocalDate.parse("2027-01-06"), "other", 2));
        loads.add(new Load(LocalDate.parse("2027-01-05"), "other", 2));

        Assessment assessment = ask(due(WEDNESDAY_NIGHT));

        assertEquals(Feasible.NO, assessment.feasible());
        assertEquals(Limit.CAPACITY, assessment.limitedBy());
        assertTrue(assessment.reason().contains("2 of 2"), assessment.reason());
        assertEquals(Instant.parse("2027-01-07T09:00:00Z"), assessment.earliestSafeDate());
    }

    @Test
    void what_is_asked_together_competes_for_the_same_day() {
        capacities.add(new Capacity(null, 2));
        loads.add(new Load(LocalDate.parse("2027-01-06"), "other", 1));

        List<Assessment> assessments = askAll(MONDAY, due(WEDNESDAY_NIGHT), due(WEDNESDAY_NIGHT));

        assertEquals(
                List.of(Feasible.YES, Feasible.NO),
                assessments.stream().map(Assessment::feasible).toList());
    }

    @Test
    void what_is_owed_already_has_its_place_on_a_full_day() {
        capacities.add(new Capacity("other", 1));
        loads.add(new Load(LocalDate.parse("2027-01-06"), "other", 1));
        Asked owed = asked(WEDNESDAY_NIGHT, Set.of(), null, Progress.OPEN);

        assertEquals(Feasible.YES, ask(owed).feasible());
    }

    @Test
    void what_an_amendment_leaves_on_its_day_is_no_load_against_itself() {
        capacities.add(new Capacity("other", 1));
        loads.add(new Load(LocalDate.parse("2027-01-06"), "other", 1));
        Asked later = due(WEDNESDAY_NIGHT.minusSeconds(3_600)).holding(place(WEDNESDAY_NIGHT));

        List<Assessment> withAnother = askAll(MONDAY, due(WEDNESDAY_NIGHT), later);

        assertEquals(Feasible.YES, ask(later).feasible());
        assertEquals(Limit.CAPACITY, withAnother.get(0).limitedBy(), "its place is not free for another");
        assertEquals(Feasible.YES, withAnother.get(1).feasible());
    }

    @Test
    void what_an_amendment_moves_or_leaves_out_gives_its_place_up() {
        capacities.add(new Capacity("other", 1));
        loads.add(new Load(LocalDate.parse("2027-01-06"), "other", 1));
        Asked moved = due(WEDNESDAY_NIGHT.plus(Duration.ofDays(1))).holding(place(WEDNESDAY_NIGHT));

        List<Assessment> both = askAll(MONDAY, due(WEDNESDAY_NIGHT), moved);

        assertEquals(
                List.of(Feasible.YES, Feasible.YES),
                both.stream().map(Assessment::feasible).toList());
        assertEquals(
                Feasible.YES,
                feasibility(MONDAY)
                        .of(List.of(due(WEDNESDAY_NIGHT)), List.of(place(WEDNESDAY_NIGHT)))
                        .get(0)
                        .feasible());
    }

    @Test
    void a_place_is_given_up_on_the_day_on_which_the_department_counts_it() {
        capacities.add(new Capacity("other", 1));
        loads.add(new Load(LocalDate.parse("2027-01-06"), "other", 1));
        loads.add(new Load(LocalDate.parse("2027-01-07"), "other", 1));
        Instant thursdayNight = WEDNESDAY_NIGHT.plus(Duration.ofDays(1));
        Asked.Held expectedLater = new Asked.Held("logistics", "other", WEDNESDAY_NIGHT, thursdayNight);

        assertEquals(
                Limit.CAPACITY, instead(due(WEDNESDAY_NIGHT), expectedLater).limitedBy());
        assertEquals(Feasible.YES, instead(due(thursdayNight), expectedLater).feasible());
        Asked unmoved = due(WEDNESDAY_NIGHT).holding(expectedLater);
        assertEquals(Feasible.YES, ask(unmoved).feasible(), "it asks for no other place");
        assertEquals(
                Limit.CAPACITY,
                askAll(MONDAY, due(thursdayNight), unmoved).get(0).limitedBy(),
                "nor leaves its own");
    }

    @Test
    void a_place_given_up_on_a_day_that_is_more_than_full_frees_none() {
        LocalDate wednesday = LocalDate.parse("2027-01-06");
        capacities.add(new Capacity("other", 1));
        loads.add(new Load(wednesday, "other", 3));
        free.add(new Free("other", List.of(new Free.Day(wednesday, 0))));

        assertEquals(
                Limit.CAPACITY,
                instead(due(WEDNESDAY_NIGHT), place(WEDNESDAY_NIGHT)).limitedBy());
        loads.set(0, new Load(wednesday, "other", 1));
        assertEquals(
                Feasible.YES,
                instead(due(WEDNESDAY_NIGHT), place(WEDNESDAY_NIGHT)).feasible());
    }

    private Assessment instead(Asked asked, Asked.Held leftOut) {
        return feasibility(MONDAY).of(List.of(asked), List.of(leftOut)).get(0);
    }

    private static Asked.Held place(Instant dueAt) {
        return new Asked.Held("logistics", "other", dueAt, dueAt);
    }

    @Test
    void a_successor_starts_when_its_predecessor_is_expected() {
        Asked first = due(Instant.parse("2027-01-15T17:00:00Z"));
        Asked second = asked(MONDAY.plus(Duration.ofHours(24 + 6)), Set.of(0), null, Progress.NOT_PROMISED);

        Assessment alone = ask(due(second.dueAt()));
        List<Assessment> together = askAll(MONDAY, first, second);

        assertTrue(together.get(1).probability() < alone.probability());
        assertTrue(together.get(1).earliestSafeDate().isAfter(alone.earliestSafeDate()));
    }

    @Test
    void a_predecessor_that_takes_it_all_is_named_wherever_it_stands_in_the_list() {
        Progress late = new Progress(true, null, false, Instant.parse("2027-01-06T16:00:00Z"));
        Asked first = asked(WEDNESDAY_NIGHT, Set.of(), null, late);
        Asked second = asked(WEDNESDAY_NIGHT, Set.of(1), null, Progress.NOT_PROMISED);

        Assessment assessment = askAll(MONDAY, second, first).get(0);

        assertEquals(Limit.PREDECESSOR, assessment.limitedBy());
        assertEquals(Feasible.NO, assessment.feasible());
        assertTrue(assessment.reason().contains("2027-01-06 17:00 (Europe/Berlin)"), assessment.reason());
    }

    @Test
    void a_point_of_no_return_before_the_work_can_begin_is_a_warning() {
        Assessment passed = ask(asked(WEDNESDAY_NIGHT, Set.of(), MONDAY, Progress.NOT_PROMISED));
        Assessment ahead = ask(asked(WEDNESDAY_NIGHT, Set.of(), MONDAY.plusSeconds(60), Progress.NOT_PROMISED));
        Assessment owed = ask(asked(WEDNESDAY_NIGHT, Set.of(), MONDAY, Progress.OPEN));

        assertEquals(Limit.POINT_OF_NO_RETURN, passed.limitedBy());
        assertEquals(Feasible.UNLIKELY, passed.feasible());
        assertEquals(Feasible.YES, ahead.feasible());
        assertEquals(Feasible.YES, owed.feasible());
    }

    @Test
    void what_is_past_or_decided_is_said_so() {
        Progress kept = new Progress(true, MONDAY.minusSeconds(60), true, null);
        Progress broken = new Progress(true, MONDAY.minusSeconds(60), false, null);

        assertEquals(Limit.DUE_DATE, ask(due(MONDAY)).limitedBy());
        assertEquals(0.0, ask(due(MONDAY)).probability());
        assertEquals(Feasible.YES, ask(asked(MONDAY, Set.of(), null, kept)).feasible());
        assertEquals(Feasible.NO, ask(asked(MONDAY, Set.of(), null, broken)).feasible());
        assertEquals(Limit.OUTCOME, ask(asked(MONDAY, Set.of(), null, broken)).limitedBy());
    }

    @Test
    void nobody_knows_of_a_department_that_has_told_nothing_and_its_successors_wait_for_its_date() {
        Asked first =
                new Asked(null, "astrology", "other", WEDNESDAY_NIGHT, BERLIN, Set.of(), null, Progress.NOT_PROMISED);
        Asked second = asked(WEDNESDAY_NIGHT.plusSeconds(60), Set.of(0), null, Progress.NOT_PROMISED);

        List<Assessment> assessments = askAll(MONDAY, first, second);

        assertEquals(Feasible.UNKNOWN, assessments.get(0).feasible());
        assertNull(assessments.get(0).probability());
        assertEquals(Limit.PREDECESSOR, assessments.get(1).limitedBy());
    }

    @Test
    void a_year_ahead_is_as_far_as_anybody_looks() {
        onTime = 0;

        Assessment assessment = ask(due(Instant.parse("2999-01-01T00:00:00Z")));

        assertEquals(Feasible.YES, assessment.feasible());
        loads.clear();
        capacities.add(new Capacity("other", 1));
        Stream.iterate(LocalDate.parse("2027-01-01"), day -> day.plusDays(1))
                .limit(400)
                .forEach(day -> loads.add(new Load(day, "other", 1)));
        assertNull(ask(due(WEDNESDAY_NIGHT)).earliestSafeDate());
    }

    @Test
    void a_circle_is_found_and_what_comes_first_is_first() {
        Asked waitsForFirst = asked(MONDAY, Set.of(0), null, Progress.NOT_PROMISED);
        Asked waitsForSecond = asked(MONDAY, Set.of(1), null, Progress.NOT_PROMISED);

        assertEquals(
                List.of(0, 1),
                Sequence.of(List.of(waitsForSecond, waitsForFirst)).circle());
        assertEquals(List.of(0), Sequence.of(List.of(waitsForFirst)).circle());
        assertEquals(
                List.of(1, 0), Sequence.of(List.of(waitsForSecond, due(MONDAY))).order());
    }

    @Test
    void what_a_department_says_that_is_free_goes_before_what_is_declared() {
        LocalDate wednesday = LocalDate.parse("2027-01-06");
        capacities.add(new Capacity(null, 2));
        free.add(new Free("other", List.of(new Free.Day(wednesday, 1), new Free.Day(wednesday.plusDays(1), 0))));

        List<Assessment> both = askAll(MONDAY, due(WEDNESDAY_NIGHT), due(WEDNESDAY_NIGHT));

        assertEquals(Feasible.YES, both.get(0).feasible());
        assertEquals(Limit.CAPACITY, both.get(1).limitedBy());
        assertEquals(
                Limit.CAPACITY,
                ask(due(WEDNESDAY_NIGHT.plus(Duration.ofDays(1)))).limitedBy());
        // Of a day of which it does not say anything, what is declared holds.
        assertEquals(
                Feasible.YES, ask(due(WEDNESDAY_NIGHT.plus(Duration.ofDays(2)))).feasible());
    }

    private Assessment ask(Asked asked) {
        return ask(MONDAY, asked);
    }

    private Assessment ask(Instant now, Asked asked) {
        return askAll(now, asked).get(0);
    }

    private List<Assessment> askAll(Instant now, Asked... asked) {
        return feasibility(now).of(Arrays.asList(asked));
    }

    private Feasibility feasibility(Instant now) {
        List<Shift> shifts = Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> new Shift(day, 9 * 60, 17 * 60))
                .toList();
        Experience experience =
                new Experience("other", 1_000, onTime, new LeadTimes(1_000, 4 * 3_600, 8 * 3_600, 16 * 3_600), null);
        Capability logistics = new Capability(
                "logistics",
                ZoneId.of("UTC"),
                shifts,
                closedDays,
                Duration.ofHours(8),
                capacities,
                List.of(experience),
                loads,
                free);
        return new Feasibility(Map.of("logistics", logistics), POLICY, now);
    }

    private static Asked due(Instant dueAt) {
        return asked(dueAt, Set.of(), null, Progress.NOT_PROMISED);
    }

    private static Asked asked(Instant dueAt, Set<Integer> dependsOn, Instant pointOfNoReturn, Progress progress) {
        return new Asked(null, "logistics", "other", dueAt, BERLIN, dependsOn, pointOfNoReturn, progress);
    }
}
