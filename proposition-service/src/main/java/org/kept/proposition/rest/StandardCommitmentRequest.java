package org.kept.proposition.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Whom a standard proposition is for. */
record StandardCommitmentRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = Wording.ACCOUNT_ID, message = Wording.ACCOUNT_ID_MESSAGE)
        String accountId) {}
