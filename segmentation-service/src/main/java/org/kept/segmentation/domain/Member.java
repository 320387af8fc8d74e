package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.kept.segmentation.rising.PurchaseSummary;

/** An account as the segmentation knows it: its place, what was told of it, and what waits for a tick to pass. */
final class Member extends RankedAccount {
    /** Of longer histories the oldest are forgotten here; the topic of the changes has them all. */
    static final int HISTORY_MAX = 24;

    private final List<ToldTier> told = new ArrayList<>(1);
    private List<AccountState.Waiting> waiting = List.of();
    /** At the last choice of the rising accounts; null without an order then. */
    PurchaseSummary summary;
    /** What books said for that choice and those still to come, by the tick that brings them. */
    private Map<Long, PurchaseSummary> summaries = Map.of();

    boolean rising;
    boolean doubtful;
    boolean changed;
    /** Since the change was last taken. */
    boolean expectsAnew;

    Member(String accountId) {
        super(accountId);
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
        if (state.summaries() != null) {
            summaries = state.summaries().isEmpty() ? Map.of() : new HashMap<>(state.summaries());
        }
        waiting = state.waiting().isEmpty() ? List.of() : new ArrayList<>(state.waiting());
    }

    List<AccountState.Waiting> waiting() {
        return waiting;
    }

    void tell(ToldTier tier) {
        if (told.size() == HISTORY_MAX) {
            told.remove(0);
        }
        told.add(tier);
    }

    void await(AccountState.Waiting news) {
        waiting = waiting.isEmpty() ? new ArrayList<>(1) : waiting;
        waiting.removeIf(before -> before.tick() == news.tick());
        waiting.add(news);
    }

    void expect(long tick, PurchaseSummary coming) {
        summaries = summaries.isEmpty() ? new HashMap<>(2) : summaries;
        summaries.put(tick, coming);
        expectsAnew = true;
    }

    Map<Long, PurchaseSummary> summaries() {
        return summaries;
    }

    /** What came for a tick; null if nothing did. */
    PurchaseSummary summaryFor(long tick) {
        return summaries.get(tick);
    }

    /** Makes what came for a tick what is known; nothing is, if nothing came. What came for earlier ones is forgotten. */
    void takeSummary(long tick) {
        summary = summaries.get(tick);
        if (summaries.size() > (summary == null ? 0 : 1)) {
            summaries.keySet().removeIf(earlier -> earlier < tick);
        }
    }

    /** Takes what waited for a tick; null when nothing did. */
    AccountState.Waiting take(long tick) {
        for (int i = 0; i < waiting.size(); i++) {
            if (waiting.get(i).tick() == tick) {
                return waiting.remove(i);
            }
        }
        return null;
    }
}
