package org.kept.proposition.domain;

import java.time.Instant;
import java.util.List;

/** What a salesperson does about a department that said no, or not then: agrees, or insists. */
final class Answering {
    private final Proposition proposition;
    private final Commitment commitment;
    private final Act act;

    Answering(Proposition proposition, Commitment commitment, Act act) {
        this.proposition = proposition;
        this.commitment = commitment;
        this.act = act;
    }

    Decision agree(CounterAgreement agreement) {
        Instant offered = commitment.standing().counterDueAt();
        if (commitment.state() != CommitmentState.COUNTERED || offered == null) {
            return outOfTurn(
                    "not-countered", "there is no other date to agree to; once its department offers one, there is");
        }
        if (!agreement.means(offered)) {
            return outOfTurn(
                    "other-date-offered",
                    "its department offers " + offered + " now, and not " + agreement.dueAt() + "; agree to " + offered
                            + ", or insist");
        }
        commitment.amend(commitment.promise().dueAt(offered), agreement.customerAgreed(), act.by());
        proposition.touch(act.at());
        return new Decision.Done(List.of(
                new PropositionEvent.Amended(proposition, act, proposition.nextVersion(act), List.of()),
                new PropositionEvent.CommitmentAmended(proposition, commitment, act, true)));
    }

    Decision insist() {
        CommitmentState state = commitment.state();
        if (state != CommitmentState.COUNTERED && state != CommitmentState.DECLINED) {
            return outOfTurn(
                    "not-refused",
                    "its department has neither countered nor declined, so there is nothing to insist against; amend or"
                            + " withdraw what is wrong with it");
        }
        commitment.insist();
        proposition.touch(act.at());
        return new Decision.Done(new PropositionEvent.Insisted(proposition, commitment, act));
    }

    /** Also where the department has said nothing, or nothing more, that an answer would be to. */
    Decision insistOnAnswer() {
        CommitmentState state = commitment.state();
        boolean awaitsAnswer = state == CommitmentState.COMMITTED || state == CommitmentState.ACKNOWLEDGED;
        if (!awaitsAnswer) {
            return insist();
        }
        commitment.insist();
        proposition.touch(act.at());
        return new Decision.Done(new PropositionEvent.Insisted(proposition, commitment, act));
    }

    /** Recorded beside the department's word, also when all is settled; the latest counts. */
    Decision customerSays(CustomerWord.Verdict verdict) {
        if (commitment.state() == CommitmentState.DRAFT || commitment.state() == CommitmentState.CANCELLED) {
            return outOfTurn(
                    "nothing-promised",
                    "a customer can speak of what was promised and not called off: commit it first");
        }
        commitment.customerSays(new CustomerWord(verdict, act.why(), act.at(), act.by()));
        proposition.touch(act.at());
        return new Decision.Done(new PropositionEvent.CustomerSpoke(proposition, commitment, act));
    }

    private Decision outOfTurn(String type, String detail) {
        return new Decision.OutOfTurn(
                type, "The commitment is " + commitment.state().word() + ": " + detail + ".");
    }
}
