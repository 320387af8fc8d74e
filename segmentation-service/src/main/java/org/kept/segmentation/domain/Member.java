package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.List;

import org.kept.segmentation.rising.PurchaseSummary;

/** An account as the segmentation knows it: its place, what was told of it, and what waits for a tick to pass. */
final class Member extends RankedAccount {
    /** Of longer histories the oldest are forgotten here; the topic of the changes has them all. */
    static final int HISTORY_MAX = 24;

    final int number;
    private final List<ToldTier> told = new ArrayList<>(1);
    private List<AccountState.Waiting> waiting = List.of();
    /** For the last choice of the rising accounts and those still to come, in the order of their ticks. */
    private List<Expected> expected = List.of();

    boolean rising;
    boolean doubtful;
    /** Since the changes were last taken: at all, and in more than its revenue, and in what is expected of it. */
    boolean changed;

    boolean changedInMore = true;
    boolean expectsAnew;

    Member(String accountId, int number) {
        super(accountId);
        this.number = number;
    }

    /** Null before the first. */
    ToldTier lastTold() {
        return told.isEmpty() ? null : told.get(told.size() - 1);
    }

    List<ToldTier> told() {
        return told;
    }

    void restore(AccountState state) {
        set(state.revenue(), state.orders());
        told.clear();
        told.addAll(state.told());
        rising = state.rising();
        if (state.expected() != null) {
            expected = state.expected();
        }
        waiting = state.waiting().isEmpty() ? List.of() : new ArrayList<>(state.waiting());
        changesTaken();
    }

    void changesTaken() {
        changed = false;
        changedInMore = false;
        expectsAnew = false;
    }

    List<AccountState.Waiting> waiting() {
        return waiting;
    }

    void tell(ToldTier tier) {
        if (told.size() == HISTORY_MAX) {
            told.remove(0);
        }
        if (tier.hasReason()) {
            told.replaceAll(ToldTier::withoutReason);
        }
        told.add(tier);
    }

    /** @return whether nothing had waited for that tick before */
    boolean await(AccountState.Waiting news) {
        waiting = waiting.isEmpty() ? new ArrayList<>(1) : waiting;
        boolean isFirst = !waiting.removeIf(before -> before.tick() == news.tick());
        waiting.add(news);
        return isFirst;
    }

    /** Takes what waited for a tick; null when nothing did. */
    AccountState.Waiting take(long tick) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).tick() == tick) {
                AccountState.Waiting taken = waiting.remove(i);
                waiting = waiting.isEmpty() ? List.of() : waiting;
                return taken;
            }
        }
        return null;
    }

    /** @param neededFrom what was expected for earlier ticks is forgotten */
    void expect(Expected news, long neededFrom) {
        if (expected.stream().allMatch(before -> before.tick() < neededFrom)) {
            expected = List.of(news);
        } else {
            List<Expected> all = new ArrayList<>(expected);
            all.removeIf(before -> before.tick() < neededFrom || before.tick() == news.tick());
            all.add(news);
            expected = List.copyOf(all);
        }
        expectsAnew = true;
    }

    /** What came for earlier ticks. @return whether there was any */
    boolean forgetExpected(long neededFrom) {
        List<Expected> needed =
                expected.stream().filter(before -> before.tick() >= neededFrom).toList();
        boolean forgets = needed.size() < expected.size();
        if (forgets) {
            expected = needed;
            expectsAnew = true;
        }
        return forgets;
    }

    List<Expected> expected() {
        return expected;
    }

    /** What came for a tick; null if nothing did. */
    PurchaseSummary summaryFor(long tick) {
        for (Expected known : expected) {
            if (known.tick() == tick) {
                return known.summary();
            }
        }
        return null;
    }
}
