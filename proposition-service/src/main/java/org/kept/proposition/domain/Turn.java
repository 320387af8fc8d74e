package org.kept.proposition.domain;

import java.util.function.Supplier;

/** Whose turn it is, and whether it is the time: what is refused before anything is looked at more closely. */
final class Turn {
    private final Proposition proposition;

    Turn(Proposition proposition) {
        this.proposition = proposition;
    }

    /** The owner rewrites or commits a draft. */
    Decision onDraft(String caller, Supplier<Decision> change) {
        if (!isOwner(caller)) {
            return notTheOwner();
        }
        return proposition.state() == PropositionState.DRAFT ? change.get() : new Decision.NoDraft(proposition.state());
    }

    /** The owner changes what departments work for. */
    Decision whileInForce(String caller, Supplier<Decision> change) {
        if (!isOwner(caller)) {
            return notTheOwner();
        }
        return onlyInForce(change);
    }

    /** Departments work for it, whoever asks. */
    Decision onlyInForce(Supplier<Decision> change) {
        return proposition.state().isInForce() ? change.get() : new Decision.OutOfTurn("not-in-force", whatInstead());
    }

    /** The owner changes what departments work for, and have not been asked to stop altogether. */
    Decision unlessWithdrawn(String caller, Supplier<Decision> change) {
        return whileInForce(
                caller, () -> proposition.withdrawalRequestedAt() == null ? change.get() : withdrawalUnderWay());
    }

    /** The owner, or the one who leads the owner's team, gives it into other hands. */
    Decision toHandOver(String caller, boolean asLeader, Supplier<Decision> change) {
        if (!asLeader && !isOwner(caller)) {
            return notTheOwner();
        }
        if (proposition.amendmentAskedAt() != null) {
            return new Decision.OutOfTurn(
                    "amendment-awaits-co-signature",
                    "An amendment of it waits for a manager's signature: recall it, or have it signed or declined, and"
                            + " hand over what stands then.");
        }
        PropositionState state = proposition.state();
        return state == PropositionState.DRAFT || state.isInForce()
                ? change.get()
                : new Decision.OutOfTurn(
                        "nothing-to-hand-over",
                        "The proposition is " + state.word()
                                + ": a draft, or one that departments still work for, can be handed over."
                                + (state == PropositionState.AWAITING_CO_SIGNATURE
                                        ? " Recall it, or decline it, first."
                                        : ""));
    }

    static Decision noColleague(Colleague to) {
        return Decision.Faulty.of(
                "to",
                to.isKnown()
                        ? "is its owner already: name a colleague"
                        : "nobody who sells is called '" + to.name() + "': GET /api/salespeople lists who does, and who"
                                + " belongs to a team is one of them");
    }

    /** Its owner can still commit or amend it. */
    Decision beforeOrInForce(Supplier<Decision> change) {
        PropositionState state = proposition.state();
        return state == PropositionState.DRAFT || state.isInForce()
                ? change.get()
                : new Decision.OutOfTurn(
                        "nothing-to-extend",
                        "The proposition is " + state.word()
                                + (state == PropositionState.AWAITING_CO_SIGNATURE
                                        ? ": it waits for your signature; sign it, or decline it."
                                        : ": nothing of it is open any more; a mandate is extended for a new one."));
    }

    boolean isOwner(String caller) {
        return proposition.salesperson().equals(caller);
    }

    Decision notTheOwner() {
        return new Decision.NotTheOwner(proposition.salesperson());
    }

    private String whatInstead() {
        return "The proposition is " + proposition.state().word()
                + switch (proposition.state()) {
                    case DRAFT -> ": nobody is obliged by a draft; rewrite it.";
                    case AWAITING_CO_SIGNATURE -> ": nobody is obliged yet; recall it, and rewrite the draft.";
                    default -> ": nothing of it is open any more; draft a new one.";
                };
    }

    private Decision withdrawalUnderWay() {
        return new Decision.OutOfTurn(
                "withdrawal-requested",
                "Since " + proposition.withdrawalRequestedAt()
                        + " departments have been asked to stop: draft a new proposition.");
    }
}
