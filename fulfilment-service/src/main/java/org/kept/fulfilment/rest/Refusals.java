package org.kept.fulfilment.rest;

import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.domain.Decision;

/** Says a refusal of the domain in HTTP, with what would make it pass. */
final class Refusals {
    private Refusals() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem unless it is done; thrown in a transaction, it rolls back */
    static void unlessDone(Decision decision) {
        if (decision instanceof Decision.NotTheirs other) {
            throw Problems.forbidden("Only the department '" + other.department() + "' moves this task.");
        }
        if (decision instanceof Decision.AlreadyThere there) {
            throw Problems.conflict(
                    "task-already-" + there.state().word(),
                    "The task was " + there.state().word() + " by " + there.by() + " at " + there.at()
                            + "; there is nothing left to do here.");
        }
        if (decision instanceof Decision.TooEarly early) {
            throw Problems.conflict(
                    "task-not-" + early.needed().word(),
                    "The task is " + early.state().word() + "; it must be "
                            + early.needed().word() + " first.");
        }
    }
}
