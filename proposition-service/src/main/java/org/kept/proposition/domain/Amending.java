package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.List;

import org.kept.proposition.domain.PropositionEvent.Noted;
import org.kept.proposition.mandates.domain.Excess;

/** The way to the next version: by its owner within the mandate, with a manager's signature beyond it. */
final class Amending {
    private final Proposition proposition;

    Amending(Proposition proposition) {
        this.proposition = proposition;
    }

    /** @return {@code Done} without events, with what it would come to for each commitment */
    Decision may(Act act, Terms terms, Conditions conditions) {
        return new Turn(proposition)
                .unlessWithdrawn(
                        act.by(),
                        () -> proposition.amendmentAskedAt() == null
                                ? fit(new Amendment(proposition, terms, act), conditions)
                                : waitsAlready());
    }

    private static Decision fit(Amendment amendment, Conditions conditions) {
        List<Decision.Fault> faults = amendment.faults(conditions);
        return faults.isEmpty()
                ? conditions
                        .unheard(amendment.departmentsTold())
                        .orElseGet(() -> new Decision.Done(List.of(), amendment.outcomes()))
                : new Decision.Faulty(faults);
    }

    Decision amend(Act act, Terms terms, Conditions conditions) {
        Decision may = may(act, terms, conditions);
        return may instanceof Decision.Done ? new Amendment(proposition, terms, act).apply() : may;
    }

    Decision ask(Act act, Terms terms, Conditions conditions, List<Excess> excesses) {
        Decision may = may(act, terms, conditions);
        if (!(may instanceof Decision.Done)) {
            return may;
        }
        proposition.awaitAmendment(act.at());
        return new Decision.Asked(List.of(Signing.asked(proposition, act, excesses)), excesses);
    }

    Decision recall(Act act) {
        Turn turn = new Turn(proposition);
        return turn.isOwner(act.by()) ? drop(act, "amendmentRecalled") : turn.notTheOwner();
    }

    Decision drop(Act act, String what) {
        proposition.endAmendment(act.at());
        return new Decision.Done(new Noted(proposition, act, what));
    }

    /** What stands now is what it is held against: what has become too late meanwhile stays, and says so. */
    Decision sign(Act act, PendingAmendment pending, Conditions conditions) {
        if (!proposition.state().isInForce() || pending.ofVersion() != proposition.versionNumber()) {
            return overtaken(pending);
        }
        Act made = new Act(proposition.salesperson(), act.at(), why(act, pending));
        Amendment amendment = new Amendment(proposition, pending.terms(), made);
        Decision fit = fit(amendment, conditions);
        if (!(fit instanceof Decision.Done)) {
            return fit;
        }
        proposition.endAmendment(act.at());
        Decision.Done done = amendment.apply();
        List<PropositionEvent> events = new ArrayList<>(List.of(new Noted(proposition, act, "coSigned")));
        events.addAll(done.events());
        return new Decision.Done(events, done.outcomes());
    }

    private static String why(Act act, PendingAmendment pending) {
        String signed = "co-signed by " + act.by();
        return pending.asked().why() == null ? signed : pending.asked().why() + " (" + signed + ")";
    }

    private Decision waitsAlready() {
        return new Decision.OutOfTurn(
                "amendment-awaits-co-signature",
                "Since " + proposition.amendmentAskedAt()
                        + " an amendment waits for a manager's signature: recall it, or"
                        + " have it signed or declined; then amend anew.");
    }

    private Decision overtaken(PendingAmendment pending) {
        return new Decision.OutOfTurn(
                "amendment-overtaken",
                "It was written against version " + pending.ofVersion() + ", and the proposition is "
                        + proposition.state().word() + " with version " + proposition.versionNumber()
                        + ": decline it; its owner amends what stands now.");
    }
}
