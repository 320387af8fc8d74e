package org.kept.segmentation.rising;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the best of the accounts that are offered: a quarter as many as there are key accounts, one at least. Highest
 * score first; of equal ones the smaller account id, by code points. A score of 0 is never picked.
 */
public final class RisingPicks {
    private static final int KEY_ACCOUNTS_A_PICK = 4;

    private static final Comparator<Pick> BEST_FIRST = Comparator.comparingDouble(Pick::score)
            .reversed()
            .thenComparing(pick -> pick.accountId().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    /** An account and its score. */
    public record Pick(String accountId, double score) {}

    private final int places;
    private final PriorityQueue<Pick> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());

    public RisingPicks(int keyAccounts) {
        places = places(keyAccounts);
    }

    /** @return how many accounts are rising at most, with so many key accounts */
    public static int places(int keyAccounts) {
        return keyAccounts == 0 ? 0 : Math.max(1, keyAccounts / KEY_ACCOUNTS_A_PICK);
    }

    /** Takes an account that is not key; each once, in any order. */
    public void offer(String accountId, double score) {
        if (!(score > 0) || places == 0) {
            return;
        }
        if (worstFirst.size() < places) {
            worstFirst.add(new Pick(accountId, score));
        } else if (score >= worstFirst.peek().score()) {
            worstFirst.add(new Pick(accountId, score));
            worstFirst.poll();
        }
    }

    /** @return the picks, best first */
    public List<Pick> best() {
        List<Pick> picks = new ArrayList<>(worstFirst);
        picks.sort(BEST_FIRST);
        return picks;
    }
}
