package org.kept.proposition.people.domain;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody has learnt, as a manager certifies it.
 *
 * @param topic a slug, which the growth policy may name
 * @param expiresOn the first day on which it counts no more (UTC)
 * @param note optional
 */
public record Training(
        UUID id,
        String salesperson,
        String topic,
        LocalDate certifiedOn,
        LocalDate expiresOn,
        String certifiedBy,
        String note) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(certifiedOn) && day.isBefore(expiresOn);
    }
}
