package org.kept.proposition.domain;

import java.util.UUID;

/**
 * What an amendment or a withdrawal has come to for one commitment.
 *
 * @param reason in words; null where the kind says it all
 */
public record Outcome(UUID commitmentId, Kind kind, String reason) {

    /** By what the department hears. */
    public enum Kind {
        /** It is new. */
        MADE,
        /** It is told anew. */
        AMENDED,
        /** It is asked to stop, and may refuse. */
        CANCELLATION_REQUESTED,
        /** Nothing was asked for. */
        UNCHANGED,
        /** It stays as it was: it is too late. */
        PAST_POINT_OF_NO_RETURN;

        public String word() {
            return Word.of(this);
        }
    }
}
