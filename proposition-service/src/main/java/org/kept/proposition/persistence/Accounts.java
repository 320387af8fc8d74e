package org.kept.proposition.persistence;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;

/**
 * Which accounts there are: whoever was registered, and whoever segmentation has ranked, because an account exists as
 * soon as it orders.
 */
@ApplicationScoped
public class Accounts {
    // Whatever comes late or again leaves the higher revision standing.
    private static final String KNOW = """
            insert into registered_accounts (account_id, revision)
            select * from unnest(cast(?1 as text[]), cast(?2 as bigint[]))
            on conflict (account_id) do update set revision = excluded.revision
            where registered_accounts.revision < excluded.revision""";

    private static final String FORGET = "delete from registered_accounts where account_id = any (cast(?1 as text[]))";

    private static final String OF = """
            select t.tier, t.tier is not null or exists (select from registered_accounts r where r.account_id = w.id)
            from (select cast($1 as text) as id) w left join account_tiers t on t.account_id = w.id""";

    /** One account, as its event tells it. */
    public record Registered(String accountId, long revision) {}

    /** @param tier as segmentation told it last; null until it has ranked the account */
    public record Known(boolean exists, String tier) {}

    /** @param registered each account at most once */
    public Uni<Void> know(Collection<Registered> registered) {
        if (registered.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // In one order everywhere, so that two who write the same accounts wait for each other and not in a circle.
        List<Registered> sorted = registered.stream()
                .sorted(Comparator.comparing(Registered::accountId))
                .toList();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOW)
                        .setParameter(
                                1, sorted.stream().map(Registered::accountId).toArray(String[]::new))
                        .setParameter(
                                2, sorted.stream().map(Registered::revision).toArray(Long[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** They are registered no more; who still has a tier is an account still. */
    public Uni<Void> forget(Collection<String> accountIds) {
        return accountIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(FORGET)
                                .setParameter(1, accountIds.toArray(String[]::new))
                                .executeUpdate())
                        .replaceWithVoid();
    }

    public Uni<Known> of(String accountId) {
        return Sql.row(OF, accountId).map(row -> new Known((Boolean) row[1], (String) row[0]));
    }
}
