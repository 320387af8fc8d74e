package org.kept.chassis.timelines;

/**
 * Up to which number of a sequence everything is there that will ever be. Numbers are given out before they are committed, by
 * several writers at once, so a higher one may be there while a lower one is still to come: who reads on behind the highest
 * leaves that out.
 *
 * <p>A number that was given out by some moment belongs to a transaction that had its id by then. So once all with an id
 * below one that is given out after that moment are over, nothing at or below the number is still to come. For one thread
 * at a time.
 */
final class Horizon {
    /**
     * What the database says, in one look.
     *
     * @param oldestRunning when the look began, every transaction with an id below this one was over
     * @param mark an id that was given out after the number was read; null when {@link #wantsMarkAbove} did not ask for it
     */
    record Look(long lastGivenOut, long oldestRunning, Long mark) {}

    private long complete;
    private long waitedFor;
    private long completeAfter;

    /** @return the look brings a mark when its number is above this one */
    long wantsMarkAbove() {
        return waitedFor;
    }

    /** @return up to where nothing is missing, both included */
    long after(Look look) {
        if (look.oldestRunning() > completeAfter) {
            complete = waitedFor;
        }
        if (complete == waitedFor && look.mark() != null) {
            waitedFor = look.lastGivenOut();
            completeAfter = look.mark();
        }
        return complete;
    }
}
