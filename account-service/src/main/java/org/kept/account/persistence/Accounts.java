package org.kept.account.persistence;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import org.kept.account.domain.Account;

/** The registered accounts. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, String> {

    // Two who register the same account at once must not both succeed, and the second must not fail unexplained.
    private static final String ADD = """
            insert into accounts (id, name, country, revision, changed_at) values (?1, ?2, cast(?3 as text), ?4, ?5)
            on conflict do nothing""";

    /** @return false when there is one of that id: then nothing is added */
    public Uni<Boolean> addUnlessThere(Account account) {
        return getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter(1, account.id())
                        .setParameter(2, account.name())
                        .setParameter(3, account.country())
                        .setParameter(4, account.revision())
                        .setParameter(5, account.changedAt())
                        .executeUpdate())
                .map(added -> added == 1);
    }

    /** Locks the row until the transaction ends: two changes of one account happen one after the other. */
    public Uni<Account> toChange(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** By id in code point order. @param after the id after which the page starts, null for the first */
    public Uni<List<Account>> list(String after, int count) {
        return (after == null ? find("order by id") : find("id > ?1 order by id", after))
                .range(0, count - 1)
                .list();
    }
}
