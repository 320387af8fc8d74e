package org.kept.proposition.rest;

import java.util.List;
import java.util.stream.Collectors;

import org.kept.chassis.rest.Problems;
import org.kept.chassis.rest.Problems.Violation;
import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.domain.Excess;

/** Says a refusal of the domain in HTTP, with what would make it pass. */
public final class Refusals {
    /** From the answer to its registration until it has arrived here; mostly a few hundredths of that. */
    private static final int ACCOUNT_KNOWN_WITHIN_S = 2;

    /** As often as Kafka is asked for the topics that were not seen, by default; a commit asks at once. */
    private static final int TOPIC_SEEN_WITHIN_S = 10;

    private Refusals() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem unless it is done; thrown in a transaction, it rolls back */
    static void unlessDone(Decision decision) {
        if (decision instanceof Decision.NotTheOwner other) {
            throw Problems.forbidden("It is for its owner, " + other.owner()
                    + ", to do: ask them to do it, or them or a manager of their team for a hand-over.");
        }
        if (decision instanceof Decision.NotTheLeader other) {
            throw Problems.forbidden(
                    "It is for a manager who leads the team of " + other.owner()
                            + ": GET /api/salespeople/" + other.owner()
                            + " tells the team, and the team its managers. Who is in no"
                            + " team gets one by POST /api/salespeople/teams, from operations or from a manager whom it names.");
        }
        if (decision instanceof Decision.NoDraft settled) {
            throw Problems.conflict(
                    "not-a-draft",
                    "The proposition is " + settled.state().word()
                            + "; only a draft can be rewritten, committed or deleted. Amend or withdraw what is committed,"
                            + " recall what awaits a co-signature.");
        }
        if (decision instanceof Decision.UnknownAccount unknown) {
            throw Problems.conflictFor("unknown-account", unknown.detail(), ACCOUNT_KNOWN_WITHIN_S);
        }
        if (decision instanceof Decision.NotHeard unheard) {
            throw Problems.conflictFor("department-without-topic", unheard.detail(), TOPIC_SEEN_WITHIN_S);
        }
        if (decision instanceof Decision.OutOfTurn outOfTurn) {
            throw Problems.conflict(outOfTurn.type(), outOfTurn.detail());
        }
        if (decision instanceof Decision.BeyondMandate beyond) {
            throw Problems.conflict("beyond-mandate", told(beyond.excesses()) + ". " + beyond.signature());
        }
        if (decision instanceof Decision.Faulty faulty) {
            unlessSound(faulty.faults());
        }
    }

    /** @param owner the only one whose propositions may be read; null when anybody's may */
    public static void unlessOwn(Proposition proposition, String owner) {
        if (owner != null && !owner.equals(proposition.salesperson())) {
            throw Problems.forbidden("A touch-point reads its own standard propositions; " + proposition.salesperson()
                    + " and everybody else who sells reads this one.");
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422, each field with what is wrong */
    public static void unlessSound(List<Decision.Fault> faults) {
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults.stream()
                    .map(fault -> new Violation(fault.field(), fault.message()))
                    .toList());
        }
    }

    private static String told(List<Excess> excesses) {
        return excesses.stream()
                .map(excess -> "%s: %s is allowed, %s would be needed; %s"
                        .formatted(excess.limit(), excess.allowed(), excess.asked(), excess.wouldPass()))
                .collect(Collectors.joining(". ", "It goes beyond the mandate. ", ""));
    }
}
