package org.kept.account.application;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.account.domain.Briefing;
import org.kept.account.persistence.AccountTiers;
import org.kept.account.persistence.Accounts;
import org.kept.account.persistence.Orders;
import org.kept.account.persistence.Promises;

/** Tells what is known of an account, from this service's own tables: it answers whoever else is down. */
@ApplicationScoped
public class Briefings {
    private final Accounts accounts;
    private final AccountTiers tiers;
    private final Orders orders;
    private final Promises promises;
    private final Clock clock;

    Briefings(Accounts accounts, AccountTiers tiers, Orders orders, Promises promises, Clock clock) {
        this.accounts = accounts;
        this.tiers = tiers;
        this.orders = orders;
        this.promises = promises;
        this.clock = clock;
    }

    /** @return empty when nobody has ever told of this account; one read after the other, since a session is for one */
    public Uni<Optional<Briefing>> of(String accountId) {
        return accounts.findById(accountId)
                .chain(account -> tiers.of(accountId).chain(tier -> orders.of(accountId)
                        .chain(history -> promises.of(accountId).chain(shown -> promises.tally(accountId)
                                .map(tally -> new Briefing(
                                        accountId, account, tier, history, shown, tally, clock.instant()))))))
                .map(briefing -> Optional.of(briefing).filter(known -> !known.isBlank()));
    }
}
