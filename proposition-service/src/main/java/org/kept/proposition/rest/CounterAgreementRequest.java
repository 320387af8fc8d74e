package org.kept.proposition.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Taking a department's date.
 *
 * @param customerAgreed kept is measured against it then; otherwise against what the customer was told before
 */
record CounterAgreementRequest(
        @NotNull Boolean customerAgreed,

        @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String reason) {}
