package org.kept.proposition.rest;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The whole of what is promised from now on: a commitment that is named by its id is kept or changed, one without an id is
 * made, one that is left out is to be called off.
 *
 * @param value optional: without it, the committed one stays
 * @param reason optional: for the history, and for the departments
 */
record AmendmentRequest(
        @NotBlank @Size(max = 4000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String statement,

        @Schema(description = "Left out, the committed value stays: silence gives nothing of the mandate back.")
        MoneyBody value,

        LocalDate validUntil,
        @NotNull @Size(max = 100) List<@NotNull @Valid PromiseRequest> commitments,

        @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String reason) {

    TermsRequest terms() {
        return new TermsRequest(statement, value, validUntil, commitments);
    }
}
