package org.kept.proposition.domain;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.kept.proposition.domain.PropositionEvent.Noted;
import org.kept.proposition.mandates.domain.Excess;

/** The way from a draft to the company's word: by its owner within the mandate, with a manager's signature beyond it. */
final class Signing {
    private static final ZoneOffset LAST_ZONE_OF_A_DAY = ZoneOffset.ofHours(-12);

    private final Proposition proposition;

    Signing(Proposition proposition) {
        this.proposition = proposition;
    }

    Decision mayCommit(String caller, Conditions conditions) {
        return new Turn(proposition).onDraft(caller, () -> conditions
                .refusal(proposition.accountId())
                .orElseGet(() -> fit(conditions)));
    }

    private Decision fit(Conditions conditions) {
        return conditions.stranger(proposition.accountId()).orElseGet(() -> fitToPromise(conditions));
    }

    private Decision fitToPromise(Conditions conditions) {
        List<Promise> promises =
                proposition.commitments().stream().map(Commitment::promise).toList();
        List<Decision.Fault> faults =
                new ArrayList<>(PromiseRules.faults(promises, conditions.departments(), conditions.now()));
        LocalDate last = proposition.validUntil();
        if (last != null && last.isBefore(LocalDate.ofInstant(conditions.now(), LAST_ZONE_OF_A_DAY))) {
            faults.add(new Decision.Fault("validUntil", "was " + last + ": give it a later day, or none"));
        }
        return faults.isEmpty()
                ? conditions
                        .unheard(promises.stream().map(Promise::department).collect(Collectors.toSet()))
                        .orElseGet(() -> new Decision.Done(List.of()))
                : new Decision.Faulty(faults);
    }

    Decision commit(Act act, Conditions conditions) {
        Decision may = mayCommit(act.by(), conditions);
        if (!(may instanceof Decision.Done)) {
            return may;
        }
        proposition.remember(conditions);
        return new Decision.Done(commitments(act));
    }

    Decision ask(Act act, Conditions conditions, List<Excess> excesses) {
        Decision may = mayCommit(act.by(), conditions);
        if (!(may instanceof Decision.Done)) {
            return may;
        }
        proposition.remember(conditions);
        proposition.become(PropositionState.AWAITING_CO_SIGNATURE, act.at());
        return new Decision.Asked(List.of(asked(proposition, act, excesses)), excesses);
    }

    static Noted asked(Proposition proposition, Act act, List<Excess> excesses) {
        Map<String, Object> detail =
                Map.of("excesses", excesses.stream().map(Signing::described).toList());
        return new Noted(proposition, null, act, "coSignatureRequested", detail);
    }

    private static Map<String, Object> described(Excess excess) {
        return Map.of("limit", excess.limit(), "allowed", excess.allowed(), "asked", excess.asked());
    }

    Decision recall(Act act) {
        Turn turn = new Turn(proposition);
        return turn.isOwner(act.by()) ? backToDraft(act, "recalled") : turn.notTheOwner();
    }

    Decision decline(Act act) {
        return backToDraft(act, "coSignatureDeclined");
    }

    private Decision backToDraft(Act act, String what) {
        if (proposition.state() != PropositionState.AWAITING_CO_SIGNATURE) {
            return notAwaiting();
        }
        proposition.become(PropositionState.DRAFT, act.at());
        return new Decision.Done(new Noted(proposition, act, what));
    }

    /** What was promised in the draft must still be fit to be promised. */
    Decision sign(Act act, Conditions conditions) {
        if (proposition.state() != PropositionState.AWAITING_CO_SIGNATURE) {
            return notAwaiting();
        }
        Decision fit = fit(conditions);
        if (!(fit instanceof Decision.Done)) {
            return fit;
        }
        List<PropositionEvent> events = new ArrayList<>(List.of(new Noted(proposition, act, "coSigned")));
        events.addAll(commitments(new Act(proposition.salesperson(), act.at(), "co-signed by " + act.by())));
        return new Decision.Done(events);
    }

    private Decision notAwaiting() {
        return new Decision.OutOfTurn(
                "not-awaiting-co-signature",
                "The proposition is " + proposition.state().word() + ", and nothing of it awaits a co-signature:"
                        + " commit or amend it beyond the mandate first.");
    }

    private List<PropositionEvent> commitments(Act act) {
        proposition.become(PropositionState.COMMITTED, act.at());
        proposition.commitments().forEach(commitment -> commitment.commit(act));
        List<PropositionEvent> events = new ArrayList<>();
        events.add(new PropositionEvent.Committed(proposition, act, proposition.nextVersion(act)));
        events.addAll(proposition.commitments().stream()
                .map(made -> new PropositionEvent.CommitmentMade(proposition, made, act))
                .toList());
        return events;
    }
}
