package org.kept.fulfilment.reports.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What was found on a department's topic. The topic says who speaks, whatever the body claims; everything else may be
 * missing, or nonsense.
 *
 * @param type of the CloudEvent, as {@code source} and {@code id}; each null when there is none
 * @param key the account, if its writer keeps the contract
 */
@Embeddable
public record ReceivedReport(
        String department,
        @Embedded Place place,
        String type,
        String source,
        @Column(name = "event_id") String id,
        String key,
        String body) {
    static final int NAME_LENGTH_MAX = 200;

    /** Where a department finds its own record again. */
    @Embeddable
    public record Place(
            String topic,
            int partition,
            @Column(name = "record_offset") long offset) {}

    /** Whether it says who it is, in a form that can be remembered. */
    public boolean hasIdentity() {
        return isName(source) && isName(id);
    }

    /** Some text of a bounded length, without control characters. */
    public static boolean isName(String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= NAME_LENGTH_MAX
                && text.chars().noneMatch(Character::isISOControl);
    }
}
