package org.kept.fulfilment.capacity.rest;

import java.time.LocalDate;
import java.util.function.LongPredicate;

import org.kept.chassis.rest.EntityTags;
import org.kept.fulfilment.capacity.application.Undecided;
import org.kept.fulfilment.capacity.application.Verdict;
import org.kept.fulfilment.capacity.domain.CapacityDecision;
import org.kept.fulfilment.rest.Refusals;

/** Says in HTTP why nothing was decided, with what would make it pass. */
final class Verdicts {
    private Verdicts() {}

    /** Throws what HTTP says when {@code If-Match} is absent (428), or names another version (412). */
    static LongPredicate seen(String ifMatch) {
        return version -> {
            EntityTags.mustMatch(ifMatch, version);
            return true;
        };
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem unless it is decided; thrown in a transaction, it rolls back */
    static CapacityDecision mustBeKept(Verdict verdict, LocalDate day, String type) {
        mustPass(verdict, day, type);
        return ((Verdict.Kept) verdict).decision();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem as {@link #mustBeKept} */
    static void mustBeSuggested(Verdict verdict, LocalDate day, String type) {
        mustPass(verdict, day, type);
    }

    private static void mustPass(Verdict verdict, LocalDate day, String type) {
        Undecided.refusal(verdict, day, type).ifPresent(refusal -> {
            throw Refusals.problem(refusal);
        });
    }
}
