package org.kept.proposition.persistence;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;

/** The tier of each account, as segmentation told it last. */
@ApplicationScoped
public class AccountTiers {
    // Whatever comes late or again leaves the higher revision standing.
    private static final String KNOW = """
            insert into account_tiers (account_id, tier, revision) values (?1, ?2, ?3)
            on conflict (account_id) do update set tier = excluded.tier, revision = excluded.revision
            where account_tiers.revision < excluded.revision""";

    private static final String OF = "select tier from account_tiers where account_id = $1";

    public Uni<Void> know(String accountId, String tier, long revision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOW)
                        .setParameter(1, accountId)
                        .setParameter(2, tier)
                        .setParameter(3, revision)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return null until segmentation has ranked the account */
    public Uni<String> of(String accountId) {
        return Sql.row(OF, accountId).map(row -> row == null ? null : (String) row[0]);
    }
}
