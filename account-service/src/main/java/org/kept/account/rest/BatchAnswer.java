package org.kept.account.rest;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param accepted orders that are in the log now, on every replica in step
 * @param rejected the others, in the order of their lines
 */
record BatchAnswer(int accepted, List<Rejection> rejected) {

    /**
     * @param line counted from 1
     * @param title says in words all that is wrong
     */
    record Rejection(int line, String title) {}
}
