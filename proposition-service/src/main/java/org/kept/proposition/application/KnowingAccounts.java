package org.kept.proposition.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.UnknownAccountPolicy;
import org.kept.proposition.persistence.Accounts;
import org.kept.proposition.persistence.Accounts.Known;

/** Whether there is such an account, by what was told of it and by the company's policy. */
@ApplicationScoped
public class KnowingAccounts {
    private final Accounts accounts;
    private final PromisingPolicy policy;

    KnowingAccounts(Accounts accounts, PromisingPolicy policy) {
        this.accounts = accounts;
        this.policy = policy;
    }

    Uni<Known> of(String accountId) {
        return accounts.of(accountId)
                .map(known ->
                        policy.unknownAccount() == UnknownAccountPolicy.ALLOW ? new Known(true, known.tier()) : known);
    }

    /** @return in words why nothing can be committed for the account yet; null when something can */
    public Uni<String> whyNotYet(String accountId) {
        return of(accountId).map(known -> known.exists() ? null : new Decision.UnknownAccount(accountId).detail());
    }
}
