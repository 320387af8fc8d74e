package org.kept.proposition.domain;

import java.util.UUID;

/**
 * One promise as terms write it down.
 *
 * @param commitmentId the commitment that it is, or is to become
 * @param known whether the writer means a commitment that is there already, rather than a new one
 * @param customerAgreed whether the customer has agreed to the date, where it moves a date that was promised
 */
public record Clause(UUID commitmentId, boolean known, Promise promise, boolean customerAgreed) {

    /** A promise that was not there before. */
    public static Clause of(Promise promise) {
        return new Clause(UUID.randomUUID(), false, promise, false);
    }
}
