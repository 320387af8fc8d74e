package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ranking of all accounts, and what the world was told of it. Changes are told as their net effect: an account that
 * became key and lost it again between two tellings is not mentioned.
 */
public final class Segmentation {
    private final SegmentationPolicy policy;
    private final Ranking ranking;
    private final OrderBooks books;
    private final BusinessClock clock = new BusinessClock();
    private final Map<String, ToldTier> told = new HashMap<>();
    private final Set<String> doubtful = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();

    public Segmentation(SegmentationPolicy policy, int partitions) {
        this.policy = policy;
        this.ranking = new Ranking(policy);
        this.books = new OrderBooks(partitions);
    }

    public SegmentationPolicy policy() {
        return policy;
    }

    public Ranking ranking() {
        return ranking;
    }

    public OrderBooks books() {
        return books;
    }

    public BusinessClock clock() {
        return clock;
    }

    public void update(AccountRevenue revenue) {
        Shift shift = ranking.update(revenue);
        doubtful.add(revenue.accountId());
        doubtful.addAll(shift.entered());
        doubtful.addAll(shift.left());
        changed.add(revenue.accountId());
    }

    /**
     * Takes a book's report.
     *
     * @return what is to be told of the date that ends with it; empty while the date stands
     */
    public List<TierChange> report(int partition, BookProgress progress) {
        LocalDate before = books.businessDate();
        boolean passes = before != null && !before.equals(books.dateWith(partition, progress));
        List<TierChange> lastOfTheDate = passes ? tellChanges() : List.of();
        books.report(partition, progress);
        return lastOfTheDate;
    }

    /** The net changes since the last telling. From now on they count as told. None before the first business date. */
    public List<TierChange> tellChanges() {
        LocalDate date = books.businessDate();
        if (date == null) {
            return List.of();
        }
        List<TierChange> changes = new ArrayList<>();
        for (String accountId : doubtful) {
            ToldTier last = told.get(accountId);
            Tier tier = tierNow(accountId);
            boolean unheardOf = last == null && ranking.find(accountId).isEmpty();
            if (!unheardOf && (last == null || last.tier() != tier)) {
                changes.add(tell(accountId, tier, last, date));
            }
        }
        doubtful.clear();
        return changes;
    }

    /** The accounts whose kept state changed since the last call. */
    public List<AccountState> takeChanged() {
        List<AccountState> states = changed.stream().map(this::stateOf).toList();
        changed.clear();
        return states;
    }

    /** Puts back one account; what should have been told and was not is found by {@link #settle}. */
    public void restore(AccountState state) {
        ranking.update(state.revenue());
        if (state.told() != null) {
            told.put(state.revenue().accountId(), state.told());
        }
    }

    /** Ends a restore: whoever's tier is not what was last told is doubtful. */
    public void settle() {
        changed.clear();
        doubtful.clear();
        told.forEach((accountId, last) -> {
            if (last.tier() != tierNow(accountId)) {
                doubtful.add(accountId);
            }
        });
        ranking.places(0, ranking.accounts()).stream()
                .map(RankedAccount::accountId)
                .filter(accountId -> !told.containsKey(accountId))
                .forEach(doubtful::add);
    }

    /** Empty for an account that never had an order in the window. */
    public Optional<Standing> standing(String accountId) {
        ToldTier last = told.get(accountId);
        Optional<RankedAccount> ranked = ranking.find(accountId);
        if (last == null && ranked.isEmpty()) {
            return Optional.empty();
        }
        Tier tier = tierNow(accountId);
        LocalDate since = last != null && last.tier() == tier ? last.since() : books.businessDate();
        AccountRevenue revenue = stateOf(accountId).revenue();
        return Optional.of(new Standing(
                accountId,
                tier,
                since,
                ranked.map(ranking::rank).orElse(0),
                ranking.accounts(),
                revenue.revenue(),
                revenue.orders(),
                ranking.threshold()));
    }

    private Tier tierNow(String accountId) {
        return ranking.isKey(accountId) ? Tier.KEY : Tier.SELF_SERVICE;
    }

    private TierChange tell(String accountId, Tier tier, ToldTier last, LocalDate date) {
        ToldTier now = new ToldTier(tier, date, last == null ? 1 : last.revision() + 1);
        told.put(accountId, now);
        changed.add(accountId);
        Optional<RankedAccount> ranked = ranking.find(accountId);
        return new TierChange(
                accountId,
                tier,
                last == null ? null : last.tier(),
                ranked.map(ranking::rank).orElse(0),
                ranking.accounts(),
                ranked.map(RankedAccount::revenue).orElse(0L),
                ranking.threshold(),
                policy.version(),
                date,
                now.revision());
    }

    private AccountState stateOf(String accountId) {
        AccountRevenue revenue = ranking.find(accountId)
                .map(ranked -> new AccountRevenue(accountId, ranked.revenue(), ranked.orders()))
                .orElseGet(() -> new AccountRevenue(accountId, 0, 0));
        return new AccountState(revenue, told.get(accountId));
    }
}
