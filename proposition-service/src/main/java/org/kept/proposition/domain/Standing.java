package org.kept.proposition.domain;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * What a department has said beside the state of its work.
 *
 * @param expectedAt when it expects to deliver, or null
 * @param counterDueAt the date that it offers instead, or null
 * @param reasonCode a slug, or null
 * @param reasonText in words, or null
 */
@Embeddable
public record Standing(Instant expectedAt, Instant counterDueAt, String reasonCode, String reasonText) {
    static final Standing NOTHING_SAID = new Standing(null, null, null, null);
}
