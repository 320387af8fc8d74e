package org.kept.proposition.rest;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.proposition.domain.Terms;

/**
 * What a draft says.
 *
 * @param statement the intent in the customer's terms
 * @param value what it is worth; without it, only a manager's signature commits it
 * @param validUntil optional: the last day on which the customer can take it up
 * @param commitments may be empty in a draft, not in what is committed
 */
record TermsRequest(
        @NotBlank @Size(max = 4000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String statement,

        MoneyBody value,
        LocalDate validUntil,
        @NotNull @Size(max = 100) List<@NotNull @Valid PromiseRequest> commitments) {

    Terms toTerms() {
        return new Terms(statement, MoneyBody.toValue(value), validUntil, Clauses.of(commitments));
    }
}
