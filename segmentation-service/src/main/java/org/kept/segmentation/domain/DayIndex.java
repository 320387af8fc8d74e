package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Fills the lists of accounts by day when days come in no order: the lists of a few years stand side by side. */
final class DayIndex {
    /** A power of two; days so far apart take turns. */
    private static final int SLOTS = 1 << 11;

    private final Map<Integer, List<AccountOrders>> accountsByDay;
    private final List<List<AccountOrders>> lists = new ArrayList<>(Collections.nCopies(SLOTS, null));
    private final int[] days = new int[SLOTS];

    DayIndex(Map<Integer, List<AccountOrders>> accountsByDay) {
        this.accountsByDay = accountsByDay;
    }

    void add(AccountOrders account, int day) {
        if (account.indexedDay != day) {
            account.indexedDay = day;
            int slot = day & SLOTS - 1;
            if (lists.get(slot) == null || days[slot] != day) {
                lists.set(slot, accountsByDay.computeIfAbsent(day, d -> new ArrayList<>()));
                days[slot] = day;
            }
            lists.get(slot).add(account);
        }
    }
}
