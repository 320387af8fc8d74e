package org.kept.sample;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.sample.Words.NOW;

class HeardTest {
    private static final Instant IN_A_WEEK = NOW.plusSeconds(7 * 86_400);
    private static final Word MADE = Words.waiting(Word.MADE, "A", IN_A_WEEK, false);
    private static final Word INSISTED = Words.of(Word.INSISTED, "A", 2, IN_A_WEEK, false);
    private static final News READY = Words.news("A", IN_A_WEEK, "acknowledged", true);

    private final Heard heard = new Heard();
    private final Conduct unwilling = Words.conduct(0, 100);

    @Test
    void what_sales_insists_on_waits_for_others_as_it_did_and_begins_with_the_news() {
        heard.hear(MADE);

        assertEquals(List.of("A/2/accept"), ids(unwilling.reportsOn(heard.hear(INSISTED))));
        assertEquals(List.of("A/1/start", "A/1/complete"), ids(unwilling.reportsOn(READY, heard.hear(READY))));
    }

    @Test
    void what_sales_insists_on_begins_at_once_when_the_others_are_done_already() {
        heard.hear(MADE);
        assertEquals(List.of(), unwilling.reportsOn(READY, heard.hear(READY)));

        assertEquals(
                List.of("A/2/accept", "A/2/start", "A/2/complete"), ids(unwilling.reportsOn(heard.hear(INSISTED))));
    }

    @Test
    void news_that_is_read_before_the_word_is_not_forgotten_with_it() {
        heard.hear(READY);
        heard.hear(MADE);

        assertEquals(3, unwilling.reportsOn(heard.hear(INSISTED)).size());
    }

    @Test
    void news_of_terms_that_were_amended_since_say_nothing_of_the_new_ones() {
        heard.hear(Words.of(Word.AMENDED, "A", 3, IN_A_WEEK, false).dependsOnOthers(true));
        heard.hear(READY);

        assertEquals(
                List.of("A/4/accept"),
                ids(unwilling.reportsOn(heard.hear(Words.of(Word.INSISTED, "A", 4, IN_A_WEEK, false)))));
    }

    @Test
    void news_after_an_insistence_is_of_the_terms_that_it_insists_on() {
        heard.hear(MADE);
        heard.hear(INSISTED);
        heard.hear(READY);

        assertEquals(
                3,
                unwilling
                        .reportsOn(heard.hear(Words.of(Word.INSISTED, "A", 3, IN_A_WEEK, false)))
                        .size());
    }

    private static List<String> ids(List<Report> reports) {
        return reports.stream().map(Report::id).toList();
    }
}
