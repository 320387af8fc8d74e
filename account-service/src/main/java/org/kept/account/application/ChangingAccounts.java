package org.kept.account.application;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.account.domain.Account;
import org.kept.account.domain.Profile;
import org.kept.account.messaging.AccountChanged;
import org.kept.chassis.outbox.Outbox;

/** Sales knows better now who a customer is. */
@ApplicationScoped
public class ChangingAccounts {
    private final Outbox outbox;
    private final Clock clock;

    ChangingAccounts(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param account locked by {@link org.kept.account.persistence.Accounts#toChange}
     * @return the account as it is then; nothing is published when nothing is different
     */
    public Uni<Account> change(Account account, Profile profile) {
        return account.change(profile, clock.instant())
                ? outbox.publish(AccountChanged.event(account)).replaceWith(account)
                : Uni.createFrom().item(account);
    }
}
