package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.List;

import org.kept.proposition.domain.Outcome.Kind;

/** Calls off a whole proposition: each department is asked to stop, as far as it is not too late for that. */
final class Withdrawal {
    private final Proposition proposition;
    private final Act act;

    Withdrawal(Proposition proposition, Act act) {
        this.proposition = proposition;
        this.act = act;
    }

    Decision.Done request() {
        List<Outcome> outcomes = new ArrayList<>();
        List<PropositionEvent> told = new ArrayList<>();
        for (Commitment commitment : proposition.commitments()) {
            if (commitment.isInVersion()) {
                Outcome outcome = Lateness.outcome(commitment, Kind.CANCELLATION_REQUESTED, act.at());
                outcomes.add(outcome);
                if (outcome.kind() == Kind.CANCELLATION_REQUESTED) {
                    commitment.requestCancellation(false);
                    told.add(new PropositionEvent.CancellationRequested(proposition, commitment, act));
                }
            }
        }
        proposition.requestWithdrawal(act.at());
        if (proposition.amendmentAskedAt() != null) {
            proposition.endAmendment(act.at());
            told.add(0, new PropositionEvent.Noted(proposition, act, "amendmentLapsed"));
        }
        told.add(0, new PropositionEvent.Withdrawn(proposition, act, outcomes));
        return new Decision.Done(told, outcomes);
    }
}
