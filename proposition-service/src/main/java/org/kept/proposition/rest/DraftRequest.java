package org.kept.proposition.rest;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new draft: whom it is for, and its {@link TermsRequest terms}. */
record DraftRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = Wording.ACCOUNT_ID, message = Wording.ACCOUNT_ID_MESSAGE)
        String accountId,

        @NotBlank @Size(max = 4000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String statement,

        @Schema(
                description =
                        "What it is worth. A draft may lack it; committed without it, it awaits a manager's signature.")
        MoneyBody value,

        LocalDate validUntil,
        @NotNull @Size(max = 100) List<@NotNull @Valid PromiseRequest> commitments) {

    TermsRequest terms() {
        return new TermsRequest(statement, value, validUntil, commitments);
    }
}
