package org.kept.proposition.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.templates.domain.Template;

/**
 * @param accountId whom the draft is for
 * @param startAt optional: from when its dates are counted, with its offset; now when absent
 */
record TemplateDraftRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = Wording.ACCOUNT_ID, message = Wording.ACCOUNT_ID_MESSAGE)
        String accountId,

        OffsetDateTime startAt) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when its start leads out of reach */
    Terms termsOf(Template template, Instant now) {
        try {
            Terms terms = template.terms(startAt == null ? now : startAt.toInstant());
            terms.clauses()
                    .forEach(clause ->
                            PromiseRequest.mustBeWithinReach(clause.promise().dueAt()));
            Refusals.unlessSound(terms.faults());
            return terms;
        } catch (DateTimeException outOfReach) {
            throw Problems.invalid("startAt", "must lead to dates before the year " + (PromiseRequest.YEAR_MAX + 1));
        }
    }
}
