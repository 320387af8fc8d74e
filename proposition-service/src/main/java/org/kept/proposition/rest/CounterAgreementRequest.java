package org.kept.proposition.rest;

import java.time.OffsetDateTime;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.kept.proposition.domain.CounterAgreement;

/**
 * Taking a department's date.
 *
 * @param dueAt optional: the date that was seen ({@code counterDueAt}); where another is offered now, nothing is done
 * @param customerAgreed kept is measured against it then; otherwise against what the customer was told before
 */
record CounterAgreementRequest(
        @NotNull Boolean customerAgreed,

        @Schema(
                description =
                        "The date that is agreed to, as counterDueAt told it; 409 with the date that is offered now when"
                                + " that is another. Left out, whichever is offered.")
        OffsetDateTime dueAt,

        @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String reason) {

    CounterAgreement agreement() {
        return new CounterAgreement(customerAgreed, dueAt == null ? null : dueAt.toInstant());
    }
}
