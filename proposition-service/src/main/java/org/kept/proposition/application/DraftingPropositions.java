package org.kept.proposition.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.persistence.Propositions;

/**
 * A salesperson writes down what a customer could be promised. No department hears of a draft. It may be for somebody
 * who is no customer yet, so an account that nobody knows is a hint here, and a refusal only when the word is given.
 */
@ApplicationScoped
public class DraftingPropositions {
    private final Propositions propositions;
    private final KnowingAccounts accounts;
    private final Chronicle chronicle;
    private final Clock clock;

    DraftingPropositions(Propositions propositions, KnowingAccounts accounts, Chronicle chronicle, Clock clock) {
        this.propositions = propositions;
        this.accounts = accounts;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** @param terms without {@link Terms#faults faults} */
    public Uni<Drafted> draft(String accountId, String salesperson, Terms terms) {
        return draft(accountId, salesperson, terms, null);
    }

    /** @param why such as what the terms were made from, or null */
    public Uni<Drafted> draft(String accountId, String salesperson, Terms terms, String why) {
        return propositions
                .persist(Proposition.draft(accountId, salesperson, terms, clock.instant()))
                .call(drafted -> chronicle.write(drafted.drafted(why)))
                .chain(drafted -> accounts.whyNotYet(accountId).map(whyNot -> new Drafted(drafted, whyNot)));
    }
}
