package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RankingTest {
    private static final SegmentationPolicy POLICY = SegmentationPolicy.first(Currency.getInstance("USD"));

    private final Ranking ranking = new Ranking(POLICY);

    @Test
    void a_fifth_is_rounded_up() {
        for (int account = 0; account < 6; account++) {
            ranking.update(new AccountRevenue("A" + account, 100 + account, 1));
        }

        assertEquals(2, ranking.keyAccounts());
        assertTrue(ranking.isKey("A5"));
        assertTrue(ranking.isKey("A4"));
        assertFalse(ranking.isKey("A3"));
    }

    @Test
    void of_equal_revenues_the_smaller_id_is_better() {
        ranking.update(new AccountRevenue("B", 100, 1));
        Shift shift = ranking.update(new AccountRevenue("A", 100, 3));

        assertEquals(List.of("A"), shift.entered());
        assertEquals(List.of("B"), shift.left());
    }

    @Test
    void nobody_is_key_with_nothing_but_credit_notes() {
        ranking.update(new AccountRevenue("A", -100, 1));
        ranking.update(new AccountRevenue("B", 0, 1));

        assertEquals(0, ranking.keyAccounts());
        assertEquals(2, ranking.accounts());
        assertEquals(OptionalLong.empty(), ranking.threshold());
    }

    @Test
    void an_account_without_orders_is_not_counted() {
        ranking.update(new AccountRevenue("A", 100, 1));
        Shift shift = ranking.update(new AccountRevenue("A", 0, 0));

        assertEquals(List.of("A"), shift.left());
        assertEquals(0, ranking.accounts());
    }

    /** Few accounts and few amounts: ties, accounts that come and go, and N around multiples of five, all the time. */
    @Property(tries = 500)
    void every_update_gives_what_a_full_sort_gives(@ForAll("updates") List<AccountRevenue> updates) {
        Ranking ranked = new Ranking(POLICY);
        Map<String, AccountRevenue> plain = new HashMap<>();
        Set<String> keyByShifts = new HashSet<>();

        for (AccountRevenue update : updates) {
            plain.put(update.accountId(), update);
            Shift shift = ranked.update(update);

            assertTrue(keyByShifts.containsAll(shift.left()) && keyByShifts.removeAll(shift.left())
                    || shift.left().isEmpty());
            shift.entered().forEach(entered -> assertTrue(keyByShifts.add(entered), entered));
            assertSameAsFullSort(plain, ranked, keyByShifts);
        }
    }

    @Provide
    Arbitrary<List<AccountRevenue>> updates() {
        Arbitrary<String> ids = Arbitraries.integers()
                .between(0, 16)
                .map(number -> number % 3 == 0 ? "\uD83D\uDE00" + number : "\uFF21" + number);
        Arbitrary<Long> amounts = Arbitraries.longs().between(-3, 6);
        Arbitrary<Integer> orders = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(4, 1), net.jqwik.api.Tuple.of(1, 0), net.jqwik.api.Tuple.of(1, 7));
        return Combinators.combine(ids, amounts, orders)
                .as((id, amount, count) -> new AccountRevenue(id, count == 0 ? 0 : amount, count))
                .list()
                .ofMaxSize(120);
    }

    private static void assertSameAsFullSort(Map<String, AccountRevenue> plain, Ranking ranked, Set<String> byShifts) {
        List<RankedAccount> sorted = new ArrayList<>(plain.values().stream()
                .filter(account -> account.orders() > 0)
                .map(account -> new RankedAccount(account.accountId(), account.revenue(), account.orders()))
                .sorted((one, other) -> one.revenue() != other.revenue()
                        ? Long.compare(other.revenue(), one.revenue())
                        : java.util.Arrays.compare(
                                one.accountId().codePoints().toArray(),
                                other.accountId().codePoints().toArray()))
                .toList());
        List<RankedAccount> key = sorted.stream()
                .limit((sorted.size() + 4) / 5)
                .filter(account -> account.revenue() > 0)
                .toList();

        assertEquals(sorted, ranked.places(0, Integer.MAX_VALUE));
        assertEquals(key.size(), ranked.keyAccounts());
        assertEquals(Set.copyOf(key.stream().map(RankedAccount::accountId).toList()), byShifts);
        assertEquals(sum(sorted), ranked.revenue());
        assertEquals(sum(key), ranked.keyRevenue());
        assertEquals(sorted.stream().mapToLong(RankedAccount::orders).sum(), ranked.orders());
        assertEquals(
                key.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(key.get(key.size() - 1).revenue()),
                ranked.threshold());
        for (int place = 0; place < sorted.size(); place++) {
            assertEquals(place + 1, ranked.rank(sorted.get(place)));
            assertEquals(place < key.size(), ranked.isKey(sorted.get(place).accountId()));
        }
    }

    private static long sum(List<RankedAccount> accounts) {
        return accounts.stream().mapToLong(RankedAccount::revenue).sum();
    }
}
