package org.kept.proposition.people.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a manager and a salesperson have talked about and agreed.
 *
 * @param followUpOn when they look at it again, or null
 * @param notes the person's own, in the order of their writing
 */
public record CoachingSession(
        UUID id,
        String salesperson,
        String topic,
        String agreement,
        LocalDate followUpOn,
        String heldBy,
        Instant at,
        List<Note> notes) {

    public record Note(UUID id, String by, String text, Instant at) {}
}
