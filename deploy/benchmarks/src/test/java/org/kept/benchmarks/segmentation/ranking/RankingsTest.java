package org.kept.benchmarks.segmentation.ranking;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.kept.benchmarks.segmentation.orders.OrderBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RankingsTest {
    private static final int ACCOUNTS = 203;

    @Test
    void all_structures_agree_after_every_update() {
        List<AccountRanking> structures =
                List.of(new KeptRanking(ACCOUNTS), new TreeSetRanking(), new SortedRanking(ACCOUNTS));
        Random random = new Random(5);
        for (int account = 0; account < ACCOUNTS; account++) {
            update(structures, account, random.nextInt(50) - 10);
        }
        for (int i = 0; i < 2_000; i++) {
            update(structures, random.nextInt(ACCOUNTS), random.nextInt(50) - 10);
            List<List<String>> answers =
                    structures.stream().map(AccountRanking::keyAccounts).toList();
            assertEquals(answers.get(0), answers.get(1), "after update " + i);
            assertEquals(answers.get(0), answers.get(2), "after update " + i);
        }
    }

    @Test
    void an_account_that_leaves_the_trees_makes_room_and_takes_its_place_along() {
        TwoTreeSets sets = new TwoTreeSets(account -> {});
        Stream.of("a", "b", "c", "d", "e", "f").forEach(account -> sets.put(account, account.charAt(0)));
        assertEquals(List.of("f", "e"), sets.keyAccounts());

        sets.remove("f");

        assertEquals(List.of("e"), sets.keyAccounts());
        assertFalse(sets.isKey("f"));
        assertTrue(sets.isKey("e"));
    }

    private static void update(List<AccountRanking> structures, int account, long revenue) {
        structures.forEach(structure -> structure.update(account, OrderBytes.accountId(account), revenue));
    }
}
