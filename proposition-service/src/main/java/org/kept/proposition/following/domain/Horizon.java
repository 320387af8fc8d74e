package org.kept.proposition.following.domain;

/**
 * Up to which number of a sequence everything is there that will ever be. Numbers are given out before they are committed, by
 * several writers at once, so a higher one may be there while a lower one is still to come: who reads on behind the highest
 * leaves that out.
 *
 * <p>A number that was given out by some moment belongs to a transaction that was running then, or is over. So once all that
 * were running after it are over, nothing at or below it is still to come. For one thread at a time.
 */
public final class Horizon {
    /** What the database says, in one look. */
    public record Look(long lastGivenOut, long oldestRunning, long nextToBegin) {}

    private long complete;
    private long seen;
    private long waitedFor;
    private long completeOnce;

    /**
     * @param look the number is read no earlier than the transactions; so the one of the look before is what is sure to be
     *     older than they are
     * @return up to where nothing is missing, both included
     */
    public long after(Look look) {
        settle(look);
        if (waitedFor == complete && seen > complete) {
            waitedFor = seen;
            completeOnce = look.nextToBegin();
            settle(look);
        }
        seen = look.lastGivenOut();
        return complete;
    }

    private void settle(Look look) {
        if (waitedFor > complete && look.oldestRunning() >= completeOnce) {
            complete = waitedFor;
        }
    }
}
