package org.kept.segmentation.streams;

import java.time.Duration;

import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommitsTest {
    private static final long NOW = 1_700_000_000_000L;
    private static final Duration APART = Duration.ofMillis(30);

    private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();
    private final Commits commits = new Commits(context, APART);

    @BeforeEach
    void begin() {
        context.setCurrentSystemTimeMs(NOW);
    }

    @Test
    void what_has_just_been_written_is_committed_at_once_when_the_last_commit_was_a_while_ago() {
        commits.tookIn(NOW - 20);

        assertTrue(context.committed());
        assertEquals(NOW - 20, commits.begin());
    }

    @Test
    void right_after_a_commit_the_next_one_is_asked_for_when_its_time_has_come() {
        commits.begin();
        context.setCurrentSystemTimeMs(NOW + 10);

        commits.tookIn(NOW);
        commits.tookIn(NOW + 5);

        assertFalse(context.committed());
        CapturedPunctuator asking = onlyOneAsking();
        assertEquals(Duration.ofMillis(20), asking.getInterval());
        asking.getPunctuator().punctuate(NOW + 30);
        assertTrue(context.committed());

        assertEquals(NOW + 5, commits.begin());
        assertTrue(asking.cancelled());
    }

    @Test
    void what_is_late_waits_a_quarter_of_its_lateness_more() {
        commits.begin();

        commits.tookIn(NOW - 400);

        assertEquals(Duration.ofMillis(100), onlyOneAsking().getInterval());
    }

    @Test
    void what_was_written_long_ago_waits_for_the_interval() {
        commits.tookIn(NOW - 5_000);

        assertFalse(context.committed());
        assertEquals(0, context.scheduledPunctuators().size());
    }

    @Test
    void what_is_news_among_what_is_late_is_asked_for_sooner() {
        commits.begin();
        commits.tookIn(NOW - 400);

        commits.tookIn(NOW);

        assertTrue(context.scheduledPunctuators().get(0).cancelled());
        assertEquals(
                Duration.ofMillis(30), context.scheduledPunctuators().get(1).getInterval());
    }

    @Test
    void what_is_hardly_sooner_is_not_asked_for_again() {
        commits.begin();
        commits.tookIn(NOW - 400);

        commits.tookIn(NOW - 399);
        commits.tookIn(NOW - 300);

        assertEquals(Duration.ofMillis(100), onlyOneAsking().getInterval());
    }

    @Test
    void what_no_order_waits_for_is_told_soon() {
        commits.begin();

        commits.soon();

        assertEquals(Duration.ofMillis(120), onlyOneAsking().getInterval());
        assertEquals(Commits.NOTHING, commits.begin());
    }

    @Test
    void what_is_the_newest_is_so_for_one_commit() {
        commits.tookIn(NOW - 20);
        commits.tookIn(NOW - 30);

        assertEquals(NOW - 20, commits.begin());
        assertEquals(Commits.NOTHING, commits.begin());
    }

    @Test
    void orders_are_late_until_one_is_taken_in_that_is_not() {
        commits.tookIn(NOW - 1_000);
        assertTrue(commits.areLate());

        commits.tookIn(NOW - 100);
        assertFalse(commits.areLate());
    }

    @Test
    void orders_are_late_no_more_once_a_commit_has_none() {
        commits.tookIn(NOW - 1_000);
        commits.begin();
        assertTrue(commits.areLate());

        commits.begin();
        assertFalse(commits.areLate());
    }

    private CapturedPunctuator onlyOneAsking() {
        assertEquals(1, context.scheduledPunctuators().size());
        return context.scheduledPunctuators().get(0);
    }
}
