package org.kept.proposition.rest;

import java.util.List;

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
                    "The proposition is " + settled.state().word() + "; only a draft can be changed or committed.");
        }
        if (decision instanceof Decision.Faulty faulty) {
            unlessSound(faulty.faults());
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422, each field with what is wrong */
    static void unlessSound(List<Decision.Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults.stream()
                    .map(fault -> new Violation(fault.field(), fault.message()))
                    .toList());
        }
    }
}
