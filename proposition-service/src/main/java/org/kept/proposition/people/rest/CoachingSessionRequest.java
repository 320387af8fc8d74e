package org.kept.proposition.people.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.proposition.people.domain.CoachingSession;

/** What was talked about and agreed. */
record CoachingSessionRequest(
        @NotBlank @Size(max = 500) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String topic,

        @NotBlank @Size(max = 4000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String agreement,

        LocalDate followUpOn) {

    /** What the person writes on it. */
    record NoteRequest(
            @NotBlank @Size(max = 4000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
            String text) {}

    CoachingSession toSession(String salesperson, String manager, Instant now) {
        return new CoachingSession(
                UUID.randomUUID(), salesperson, topic, agreement, followUpOn, manager, now, List.of());
    }
}
