package org.kept.proposition.rest;

import java.util.Locale;

import org.kept.chassis.rest.Problems;
import org.kept.chassis.rest.Problems.Violation;
import org.kept.proposition.domain.Decision;

/** Says a refusal of the domain in HTTP, with what would make it pass. */
final class Refusals {
    private Refusals() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem unless it is done; thrown in a transaction, it rolls back */
    static void unlessDone(Decision decision) {
        if (decision instanceof Decision.NotTheOwner other) {
            throw Problems.forbidden("Only its owner, " + other.owner() + ", changes or commits this proposition.");
        }
        if (decision instanceof Decision.NoDraft settled) {
            throw Problems.conflict(
                    "not-a-draft",
                    "The proposition is " + settled.state().name().toLowerCase(Locale.ROOT)
                            + "; only a draft can be changed or committed.");
        }
        if (decision instanceof Decision.Faulty faulty) {
            throw Problems.invalid(faulty.faults().stream()
                    .map(fault -> new Violation(fault.field(), fault.message()))
                    .toList());
        }
    }
}
