package org.kept.account.application;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.account.domain.Account;
import org.kept.account.domain.Profile;
import org.kept.account.messaging.AccountChanged;
import org.kept.account.persistence.Accounts;
import org.kept.chassis.outbox.Outbox;

/** Sales says who a customer is. */
@ApplicationScoped
public class RegisteringAccounts {
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    RegisteringAccounts(Accounts accounts, Outbox outbox, Clock clock) {
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return empty when the account is registered already */
    public Uni<Optional<Account>> register(String id, Profile profile) {
        Account account = Account.register(id, profile, clock.instant());
        return accounts.addUnlessThere(account)
                .chain(added -> added
                        ? outbox.publish(AccountChanged.event(account)).replaceWith(Optional.of(account))
                        : Uni.createFrom().item(Optional.empty()));
    }
}
