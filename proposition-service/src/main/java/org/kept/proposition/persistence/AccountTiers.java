package org.kept.proposition.persistence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;

/** The tier of each account, as segmentation told it last. */
@ApplicationScoped
public class AccountTiers {
    // Whatever comes late or again leaves the higher revision standing.
    private static final String KNOW = """
            insert into account_tiers (account_id, tier, revision)
            select * from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as bigint[]))
            on conflict (account_id) do update set tier = excluded.tier, revision = excluded.revision
            where account_tiers.revision < excluded.revision""";

    private static final String OF = "select tier from account_tiers where account_id = $1";

    /** One account's tier, as an event tells it. */
    public record Told(String accountId, String tier, long revision) {}

    /**
     * Keeps those that are newer than what is known, all in one statement.
     *
     * @param told each account at most once
     */
    public Uni<Void> know(Collection<Told> told) {
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // In one order everywhere, so that two who write the same accounts wait for each other and not in a circle.
        List<Told> sorted =
                told.stream().sorted(Comparator.comparing(Told::accountId)).toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOW)
                        .setParameter(1, sorted.stream().map(Told::accountId).toArray(String[]::new))
                        .setParameter(2, sorted.stream().map(Told::tier).toArray(String[]::new))
                        .setParameter(3, sorted.stream().map(Told::revision).toArray(Long[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return null until segmentation has ranked the account */
    public Uni<String> of(String accountId) {
        return Sql.row(OF, accountId).map(row -> row == null ? null : (String) row[0]);
    }
}
