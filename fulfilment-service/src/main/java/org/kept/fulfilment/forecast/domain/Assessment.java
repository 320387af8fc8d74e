package org.kept.fulfilment.forecast.domain;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * What is to be expected of a task at one moment.
 *
 * @param expectedAt as likely before as behind it; null when it is not to be expected at all
 * @param score how likely the customer's date is missed, from 0 to 1
 * @param words makes the reason: of most assessments nobody asks for it, since nothing has changed
 */
public record Assessment(OpenTask task, Instant expectedAt, double score, Supplier<String> words) {
    /** In words. */
    public String reason() {
        return words.get();
    }
}
