package org.kept.segmentation.domain;

import org.kept.segmentation.rising.Outlook;

/**
 * What a book still has to say for a choice of the rising accounts: segment by segment, between orders.
 *
 * @param tick that brought the choice
 * @param outlook from the end of the date before that tick
 * @param segment the first of the {@link Segmented#SEGMENTS} that it has not summarised yet
 */
public record SummariesDue(long tick, Outlook outlook, int segment) {
    /** Whether its next segment is the last. */
    public boolean isLast() {
        return segment == Segmented.SEGMENTS - 1;
    }

    SummariesDue next() {
        return new SummariesDue(tick, outlook, segment + 1);
    }
}
