package org.kept.proposition.domain;

import java.time.Instant;

/**
 * The owner's word on the other date that a department offers.
 *
 * @param customerAgreed kept is measured against the new date then, and against the old one otherwise
 * @param dueAt the date that is meant; null for whichever is offered
 */
public record CounterAgreement(boolean customerAgreed, Instant dueAt) {

    boolean means(Instant offered) {
        return dueAt == null || dueAt.equals(offered);
    }
}
