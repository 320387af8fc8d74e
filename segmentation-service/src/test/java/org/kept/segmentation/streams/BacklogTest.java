package org.kept.segmentation.streams;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.kept.segmentation.domain.BookProgress;
import org.kept.segmentation.domain.Segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** When the backlog is nothing: no record, then a clock that stands where it will, then no record that it has brought. */
class BacklogTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 2, 28);
    private static final LocalDate LAST = FIRST.plusDays(1);

    private final Board board = new Board();
    private final Deque<Long> records = new ArrayDeque<>();

    @Test
    void while_there_are_records_nobody_asks_the_clock() {
        board.show(at(FIRST));

        assertEquals(7, backlog(ClockMode.EVENT, 7).records());
        assertEquals(List.of(), List.copyOf(records));
    }

    @Test
    void without_records_a_date_that_has_not_passed_is_one() {
        board.show(at(FIRST));

        assertEquals(1, backlog(ClockMode.EVENT, 0).records());
    }

    @Test
    void before_any_date_has_passed_the_first_is_one() {
        Segmentation segmentation = new Segmentation(Replay.POLICY, 1);
        segmentation.books().report(0, progress(0, null));
        board.show(new Live<>(segmentation));

        assertEquals(1, backlog(ClockMode.EVENT, 0).records());
    }

    @Test
    void what_the_last_date_has_brought_counts_until_it_is_committed() {
        board.show(at(LAST));

        assertEquals(3, backlog(ClockMode.EVENT, 0, 3).records());
        assertEquals(List.of(), List.copyOf(records));
    }

    @Test
    void it_is_nothing_once_no_record_is_left_before_and_after_the_clock_was_asked() {
        board.show(at(LAST));

        assertEquals(0, backlog(ClockMode.EVENT, 0, 0).records());
        assertEquals(List.of(), List.copyOf(records));
    }

    @Test
    void a_clock_that_passes_between_two_questions_is_waited_for() {
        Live<Segmentation> live = at(FIRST);
        board.show(live);
        Backlog backlog = backlog(ClockMode.EVENT, 0, 0, 0, 2, 0, 0);

        assertEquals(1, backlog.records());
        live.change(segmentation -> pass(segmentation, LAST));

        assertEquals(0, backlog.records());
        assertEquals(2, backlog.records(), "another order has come");
        assertEquals(0, backlog.records());
    }

    @Test
    void a_wall_clock_waits_for_no_order() {
        board.show(at(FIRST));

        assertEquals(0, backlog(ClockMode.WALL, 0).records());
    }

    @Test
    void without_the_ranking_and_without_orders_the_records_are_all_there_is() {
        assertEquals(0, backlog(ClockMode.EVENT, 0, 0).records());

        board.show(new Live<>(new Segmentation(Replay.POLICY, 1)));
        assertEquals(0, backlog(ClockMode.EVENT, 0, 0).records());
    }

    private Backlog backlog(ClockMode clockMode, long... answers) {
        records.clear();
        for (long answer : answers) {
            records.add(answer);
        }
        return new Backlog(records::remove, clockMode, board);
    }

    /** With orders up to the last date, of which the clock has passed some. */
    private static Live<Segmentation> at(LocalDate date) {
        Segmentation segmentation = new Segmentation(Replay.POLICY, 1);
        pass(segmentation, date);
        return new Live<>(segmentation);
    }

    private static void pass(Segmentation segmentation, LocalDate date) {
        segmentation
                .ticksTo(FIRST, date)
                .forEach(tick -> segmentation.report(0, progress(tick.number(), tick.date()), change -> {}));
    }

    private static BookProgress progress(long tick, LocalDate businessDate) {
        return new BookProgress(tick, businessDate, FIRST, LAST, 2, 0, 0, false);
    }
}
