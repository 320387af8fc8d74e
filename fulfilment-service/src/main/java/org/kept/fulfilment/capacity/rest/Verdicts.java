package org.kept.fulfilment.capacity.rest;

import java.time.LocalDate;

import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.capacity.application.Verdict;
import org.kept.fulfilment.capacity.domain.CapacityDecision;
import org.kept.fulfilment.capacity.domain.Choice.Outcome;
import org.kept.fulfilment.capacity.domain.Contention;

/** Says in HTTP why nothing was decided, with what would make it pass. */
final class Verdicts {
    private Verdicts() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem unless it is decided; thrown in a transaction, it rolls back */
    static CapacityDecision mustBeKept(Verdict verdict, LocalDate day, String type) {
        if (verdict instanceof Verdict.Kept kept) {
            return kept.decision();
        }
        throw refusal(verdict, day, type);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link #mustBeKept} */
    static void mustBeSuggested(Verdict verdict, LocalDate day, String type) {
        if (!(verdict instanceof Verdict.Suggested)) {
            throw refusal(verdict, day, type);
        }
    }

    private static RuntimeException refusal(Verdict verdict, LocalDate day, String type) {
        if (verdict instanceof Verdict.NotChosen choice) {
            return notChosen(choice.outcome());
        }
        return verdict instanceof Verdict.Changing
                ? Problems.conflict(
                        "contention-changing",
                        "Somebody changes one of its tasks right now: read the contention again, then decide.")
                : Problems.conflict(
                        "nothing-contended",
                        "On " + day + " no more of the type '" + type
                                + "' falls than can be done, so there is nothing to decide.");
    }

    private static RuntimeException notChosen(Outcome outcome) {
        if (outcome instanceof Outcome.OtherTasks other) {
            return Problems.invalid("order", "must name each of the " + other.contenders() + " that compete, once");
        }
        if (outcome instanceof Outcome.NoRoom room) {
            return Problems.conflict(
                    "no-room",
                    "For " + room.tasks() + " of them no day within " + Contention.AHEAD_MAX_DAYS
                            + " days has room: declare more capacity, or let sales amend or withdraw some.");
        }
        return Problems.invalid("reason", "must be stated, because the order is not the proposed one");
    }
}
