package org.kept.proposition.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.kept.proposition.mandates.domain.Excess;

/** What one salesperson wants to be true for one customer account, and the promises that make it so. */
@Entity
@Table(name = "propositions")
public class Proposition extends PropositionCommitments {
    protected Proposition() {}

    private Proposition(String accountId, String salesperson, Terms terms, Instant now) {
        super(accountId, salesperson, now);
        take(terms, now);
    }

    @Override
    Proposition self() {
        return this;
    }

    /** @throws IllegalArgumentException when the terms have {@link Terms#faults} */
    public static Proposition draft(String accountId, String salesperson, Terms terms, Instant now) {
        List<Decision.Fault> faults = terms.faults();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("No terms for a draft: " + faults);
        }
        return new Proposition(accountId, salesperson, terms, now);
    }

    /**
     * What there is to tell of a draft that was just written.
     *
     * @param why such as what it was made from, or null
     */
    public List<PropositionEvent> drafted(String why) {
        return List.of(new PropositionEvent.Noted(this, new Act(salesperson(), createdAt(), why), "drafted"));
    }

    /**
     * The terms of another draft that says the same, with new commitments; what was left out is left out.
     *
     * @throws java.time.DateTimeException when a date cannot be shifted that far
     */
    public Terms copied(Span shift) {
        return new Copy(this, shift).terms(this);
    }

    /** Rewrites a draft, as a whole; a clause that names a commitment keeps its id. */
    public Decision revise(String caller, Terms terms, Instant now) {
        return new Turn(this).onDraft(caller, () -> {
            List<Decision.Fault> faults = TermRules.faults(terms.clauses(), byId().keySet());
            if (!faults.isEmpty()) {
                return new Decision.Faulty(faults);
            }
            take(terms, now);
            return new Decision.Done(new PropositionEvent.Noted(this, Act.of(caller, now), "rewritten"));
        });
    }

    /** @return {@code Done} without events when its owner may throw it away: while it is a draft; changes nothing */
    public Decision mayDiscard(String caller) {
        return new Turn(this).onDraft(caller, () -> new Decision.Done(List.of()));
    }

    /** @return {@code Done} without events when it could be committed now; changes nothing */
    public Decision mayCommit(String caller, Conditions conditions) {
        return new Signing(this).mayCommit(caller, conditions);
    }

    /** Turns every promise into a commitment that its department owes, all or none. */
    public Decision commit(String caller, Conditions conditions) {
        return new Signing(this).commit(new Act(caller, conditions.now(), conditions.reason()), conditions);
    }

    /** As {@link #commit}, saying why; for what needs no reason from its owner. */
    public Decision commit(Act act, Conditions conditions) {
        return new Signing(this).commit(act, conditions);
    }

    /** What is beyond the owner's mandate waits for a manager; nobody is obliged meanwhile, and nothing can be rewritten. */
    public Decision askForCoSignature(String caller, Conditions conditions, List<Excess> excesses) {
        return new Signing(this).ask(new Act(caller, conditions.now(), conditions.reason()), conditions, excesses);
    }

    /** The owner takes back what waits for a manager: a draft again, or no amendment. */
    public Decision recall(Act act) {
        return amendmentAskedAt() == null ? new Signing(this).recall(act) : new Amending(this).recall(act);
    }

    /** @param act by the manager who leads the owner's team, which is for the caller to know */
    public Decision coSign(Act act, Conditions conditions) {
        return new Signing(this).sign(act, conditions);
    }

    /** As {@link #coSign}, of the next version; it is held against what stands now. */
    public Decision coSignAmendment(Act act, PendingAmendment pending, Conditions conditions) {
        return new Amending(this).sign(act, pending, conditions);
    }

    /** @param act by the manager who leads the owner's team, with the reason */
    public Decision declineCoSignature(Act act) {
        return amendmentAskedAt() == null
                ? new Signing(this).decline(act)
                : new Amending(this).drop(act, "amendmentDeclined");
    }

    /** @return {@code Done} without events, with what it would come to for each commitment; changes nothing */
    public Decision mayAmend(Act act, Terms terms, Conditions conditions) {
        return new Amending(this).may(act, terms, conditions);
    }

    /** All departments that would owe something, were it amended so. */
    public Set<String> departmentsAfter(Act act, Terms terms) {
        return new Amendment(this, terms, act).departments();
    }

    /**
     * Makes the next version, of which departments hear what has changed.
     *
     * @return {@code Done} with an outcome for each commitment; without events when nothing has changed
     */
    public Decision amend(Act act, Terms terms, Conditions conditions) {
        return new Amending(this).amend(act, terms, conditions);
    }

    /** As {@link #amend}, by a touch-point: within what its template said, which is the first version. */
    public Decision amendStandard(Act act, Terms terms, VersionContent first, Conditions conditions) {
        Decision may = mayAmend(act, terms, conditions);
        List<Decision.Fault> faults = may instanceof Decision.Done ? new StandardTerms(first).faults(terms) : List.of();
        return faults.isEmpty() ? amend(act, terms, conditions) : new Decision.Faulty(faults);
    }

    /** The next version waits for a manager; what is committed stays in force, and is not amended otherwise meanwhile. */
    public Decision askToAmend(Act act, Terms terms, Conditions conditions, List<Excess> excesses) {
        return new Amending(this).ask(act, terms, conditions, excesses);
    }

    /** @return {@code Done} with an outcome for each commitment */
    public Decision withdraw(Act act) {
        return new Turn(this).unlessWithdrawn(act.by(), () -> new Withdrawal(this, act).request());
    }

    /** The owner takes the other date that a department has offered; that makes the next version. */
    public Decision agreeToCounter(UUID commitmentId, Act act, CounterAgreement agreement) {
        return new Turn(this)
                .whileInForce(act.by(), () -> answering(commitmentId, act).agree(agreement));
    }

    /** The owner stands by what was promised, by name and with a reason. */
    public Decision insist(UUID commitmentId, Act act) {
        return new Turn(this)
                .whileInForce(act.by(), () -> answering(commitmentId, act).insist());
    }

    /** @param ownerOnly false for a touch-point, which speaks for any customer */
    public Decision customerSays(UUID commitmentId, Act act, CustomerWord.Verdict verdict, boolean ownerOnly) {
        Turn turn = new Turn(this);
        return ownerOnly && !turn.isOwner(act.by())
                ? turn.notTheOwner()
                : answering(commitmentId, act).customerSays(verdict);
    }

    private Answering answering(UUID commitmentId, Act act) {
        return new Answering(this, byId().get(commitmentId), act);
    }

    /**
     * As {@link #insist}, by the manager who leads the owner's team, which is for the caller to know: also to a department
     * that keeps silent. What was promised stays as its owner has written it.
     */
    public Decision insistForOwner(UUID commitmentId, Act act) {
        return new Turn(this).onlyInForce(() -> answering(commitmentId, act).insistOnAnswer());
    }

    /**
     * Noted on its timeline; what it says stays as its owner has written it.
     *
     * @param act by the manager who leads the owner's team, which is for the caller to know
     * @param extension how far the owner's mandate reaches for it
     */
    public Decision extendMandate(Act act, Map<String, Object> extension) {
        return new Turn(this).beforeOrInForce(() -> {
            touch(act.at());
            return new Decision.Done(new PropositionEvent.Noted(this, null, act, "mandateExtended", extension));
        });
    }

    /** @param asLeader the one who acts leads the owner's team, which is for the caller to know */
    public Decision handOver(Act act, Colleague to, boolean asLeader) {
        return new Turn(this).toHandOver(act.by(), asLeader, () -> {
            if (!to.isKnown() || salesperson().equals(to.name())) {
                return Turn.noColleague(to);
            }
            String from = salesperson();
            belongTo(to.name(), act.at());
            return new Decision.Done(new PropositionEvent.HandedOver(this, act, from));
        });
    }

    /**
     * Takes in what a department reports, in any order and any number of times.
     *
     * @return the events that follow: the last commitment to settle settles the proposition
     */
    public List<PropositionEvent> progressed(Progress progress, Instant now) {
        Commitment commitment = byId().get(progress.commitmentId());
        return commitment == null || !state().isInForce()
                ? List.of()
                : new Following(this, commitment, progress, now).events();
    }

    /** Danger is shown, and is no reason for anything else to change. */
    public List<PropositionEvent> foreseen(Foresight foresight) {
        Commitment commitment = byId().get(foresight.commitmentId());
        if (commitment == null || !state().isInForce() || !commitment.foresee(foresight)) {
            return List.of();
        }
        Act act = new Act(
                commitment.promise().department(),
                foresight.at(),
                foresight.jeopardy().reason());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("level", foresight.jeopardy().level());
        detail.put("expectedAt", foresight.expectedAt());
        detail.values().removeIf(Objects::isNull);
        return List.of(new PropositionEvent.Noted(this, commitment, act, "foreseen", detail));
    }
}
