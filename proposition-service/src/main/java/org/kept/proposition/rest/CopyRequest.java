package org.kept.proposition.rest;

import java.time.DateTimeException;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Span;
import org.kept.proposition.domain.Terms;

/**
 * @param accountId whom the copy is for
 * @param shiftDueBy optional: how much later, as ISO 8601 writes it, such as {@code P1M}; earlier with a minus in front
 */
record CopyRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = Wording.ACCOUNT_ID, message = Wording.ACCOUNT_ID_MESSAGE)
        String accountId,

        @Size(max = 64) String shiftDueBy) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the shift is none, or leads out of reach */
    Terms termsOf(Proposition original) {
        try {
            Terms terms = original.copied(shiftDueBy == null ? Span.NONE : Span.parse(shiftDueBy));
            terms.clauses()
                    .forEach(clause ->
                            PromiseRequest.mustBeWithinReach(clause.promise().dueAt()));
            return terms;
        } catch (DateTimeException noShift) {
            throw Problems.invalid(
                    "shiftDueBy",
                    "must be a length of time such as P14D, P1M or -PT4H, to dates before the year "
                            + (PromiseRequest.YEAR_MAX + 1));
        }
    }
}
