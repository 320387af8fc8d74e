package org.kept.account.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.account.domain.AccountTier;

/** The tier of each account as segmentation told it last. */
@ApplicationScoped
public class AccountTiers {
    private static final String KEEP = """
            insert into account_tiers as known
                (account_id, revision, tier, since, rank, accounts, revenue, threshold, currency)
            select * from unnest(cast(?1 as text[]), cast(?2 as bigint[]), cast(?3 as text[]), cast(?4 as date[]),
                cast(?5 as bigint[]), cast(?6 as bigint[]), cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]))
            on conflict (account_id) do update set
                revision = excluded.revision, tier = excluded.tier, since = excluded.since, rank = excluded.rank,
                accounts = excluded.accounts, revenue = excluded.revenue, threshold = excluded.threshold,
                currency = excluded.currency
            where known.revision < excluded.revision""";

    /** One account's tier, as an event tells it; what is null is not told. */
    public record Told(
            String accountId,
            long revision,
            String tier,
            LocalDate since,
            Long rank,
            Long accounts,
            String revenue,
            String threshold,
            String currency) {}

    /**
     * Keeps those that are newer than what is known, all in one statement.
     *
     * @param tiers each account at most once
     */
    public Uni<Void> keep(Collection<Told> tiers) {
        if (tiers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Columns<Told> of = new Columns<>(
                tiers.stream().sorted(Comparator.comparing(Told::accountId)).toList());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, of.each(Told::accountId, String[]::new))
                        .setParameter(2, of.each(Told::revision, Long[]::new))
                        .setParameter(3, of.each(Told::tier, String[]::new))
                        .setParameter(4, of.each(Told::since, LocalDate[]::new))
                        .setParameter(5, of.each(Told::rank, Long[]::new))
                        .setParameter(6, of.each(Told::accounts, Long[]::new))
                        .setParameter(7, of.each(Told::revenue, String[]::new))
                        .setParameter(8, of.each(Told::threshold, String[]::new))
                        .setParameter(9, of.each(Told::currency, String[]::new))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return null until segmentation has ranked the account */
    public Uni<AccountTier> of(String accountId) {
        return Panache.getSession().chain(session -> session.find(AccountTier.class, accountId));
    }
}
