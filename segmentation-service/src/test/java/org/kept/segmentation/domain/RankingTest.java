package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
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
    private final Map<String, RankedAccount> accounts = new HashMap<>();

    @Test
    void a_fifth_is_rounded_up() {
        for (int account = 0; account < 6; account++) {
            move("A" + account, 100 + account, 1);
        }

        assertEquals(2, ranking.keyAccounts());
        assertTrue(ranking.isKey(accounts.get("A5")));
        assertTrue(ranking.isKey(accounts.get("A4")));
        assertFalse(ranking.isKey(accounts.get("A3")));
    }

    @Test
    void of_equal_revenues_the_smaller_id_is_better() {
        move("B", 100, 1);
        Shift shift = move("A", 100, 3);

        assertEquals(List.of(accounts.get("A")), shift.entered());
        assertEquals(List.of(accounts.get("B")), shift.left());
    }

    @Test
    void nobody_is_key_with_nothing_but_credit_notes() {
        move("A", -100, 1);
        move("B", 0, 1);

        assertEquals(0, ranking.keyAccounts());
        assertEquals(2, ranking.accounts());
        assertEquals(OptionalLong.empty(), ranking.threshold());
    }

    @Test
    void an_account_without_orders_is_not_counted() {
        move("A", 100, 1);
        Shift shift = move("A", 0, 0);

        assertEquals(List.of(accounts.get("A")), shift.left());
        assertEquals(0, ranking.accounts());
    }

    @Test
    void a_place_is_found_in_every_block_of_a_large_ranking() {
        Random random = new Random(5);
        for (int move = 0; move < 60_000; move++) {
            move("A" + random.nextInt(12_000), random.nextInt(2_000) - 100, random.nextInt(9) == 0 ? 0 : 1);
        }
        for (int account = 0; account < 9_000; account++) {
            move("A" + account, 0, 0);
        }

        Map<String, AccountRevenue> plain = new HashMap<>();
        accounts.forEach((id, account) -> plain.put(id, new AccountRevenue(id, account.revenue(), account.orders())));
        assertSameAsFullSort(plain, ranking, null);
        assertEquals(700, ranking.places(300, 1_000).size());
        assertEquals(ranking.places(0, 1_000).subList(300, 1_000), ranking.places(300, 1_000));
    }

    @Test
    void accounts_of_the_same_revenue_fill_many_blocks_by_their_ids() {
        Random random = new Random(7);
        for (int move = 0; move < 30_000; move++) {
            move("A" + random.nextInt(9_000), 100 * random.nextInt(3), random.nextInt(9) == 0 ? 0 : 1);
        }

        Map<String, AccountRevenue> plain = new HashMap<>();
        accounts.forEach((id, account) -> plain.put(id, new AccountRevenue(id, account.revenue(), account.orders())));
        assertSameAsFullSort(plain, ranking, null);
    }

    /** Growing, then shrinking: the line crosses many blocks, which fill, empty, split and join meanwhile. */
    @Test
    void who_crosses_the_line_is_told_however_far_the_line_goes() {
        Random random = new Random(11);
        Map<String, AccountRevenue> plain = new HashMap<>();
        Set<RankedAccount> key = new HashSet<>();
        for (int move = 0; move < 40_000; move++) {
            boolean growing = move < 20_000;
            String id = "A" + (int) (Math.pow(random.nextDouble(), 2) * 8_000);
            int orders = random.nextInt(10) < (growing ? 9 : 2) ? 1 : 0;
            long revenue = orders * (random.nextInt(growing ? 500 : 5_000) - 50L);
            Shift shift = move(id, revenue, orders);

            plain.put(id, new AccountRevenue(id, revenue, orders));
            assertTrue(key.containsAll(shift.left()));
            shift.left().forEach(key::remove);
            shift.entered().forEach(entered -> assertTrue(key.add(entered)));
            if (move % 2_000 == 0) {
                assertSameAsFullSort(plain, ranking, key);
            }
        }
        assertSameAsFullSort(plain, ranking, key);
    }

    @Test
    void another_share_draws_the_line_anew() {
        for (int account = 0; account < 10; account++) {
            move("A" + account, 100 + account, 1);
        }
        ranking.apply(SegmentationPolicy.of(2, 365, new BigDecimal("0.35"), POLICY.reportingCurrency()));

        assertEquals(4, ranking.keyAccounts());
        assertEquals(OptionalLong.of(106), ranking.threshold());
    }

    /** Few accounts and few amounts: ties, accounts that come and go, and N around multiples of five, all the time. */
    @Property(tries = 500)
    void every_move_gives_what_a_full_sort_gives(@ForAll("updates") List<AccountRevenue> updates) {
        Ranking ranked = new Ranking(POLICY);
        Map<String, AccountRevenue> plain = new HashMap<>();
        Map<String, RankedAccount> known = new HashMap<>();
        Set<RankedAccount> keyByShifts = new HashSet<>();

        for (AccountRevenue update : updates) {
            plain.put(update.accountId(), update);
            RankedAccount account = known.computeIfAbsent(update.accountId(), RankedAccount::new);
            Shift shift = ranked.move(account, update.revenue(), update.orders());

            shift.left().forEach(left -> assertTrue(keyByShifts.remove(left), left.toString()));
            shift.entered().forEach(entered -> assertTrue(keyByShifts.add(entered), entered.toString()));
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

    private Shift move(String accountId, long revenue, int orders) {
        return ranking.move(accounts.computeIfAbsent(accountId, RankedAccount::new), revenue, orders);
    }

    private static void assertSameAsFullSort(
            Map<String, AccountRevenue> plain, Ranking ranked, Set<RankedAccount> byShifts) {
        List<AccountRevenue> sorted = new ArrayList<>(plain.values().stream()
                .filter(account -> account.orders() > 0)
                .sorted((one, other) -> one.revenue() != other.revenue()
                        ? Long.compare(other.revenue(), one.revenue())
                        : java.util.Arrays.compare(
                                one.accountId().codePoints().toArray(),
                                other.accountId().codePoints().toArray()))
                .toList());
        List<AccountRevenue> key = sorted.stream()
                .limit((sorted.size() + 4) / 5)
                .filter(account -> account.revenue() > 0)
                .toList();

        List<RankedAccount> places = ranked.places(0, Integer.MAX_VALUE);
        assertEquals(
                sorted,
                places.stream()
                        .map(account -> new AccountRevenue(account.accountId(), account.revenue(), account.orders()))
                        .toList());
        assertEquals(key.size(), ranked.keyAccounts());
        assertTrue(byShifts == null || byShifts.equals(Set.copyOf(places.subList(0, key.size()))));
        assertEquals(sum(sorted), ranked.revenue());
        assertEquals(sum(key), ranked.keyRevenue());
        assertEquals(sorted.stream().mapToLong(AccountRevenue::orders).sum(), ranked.orders());
        assertEquals(
                key.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(key.get(key.size() - 1).revenue()),
                ranked.threshold());
        for (int place = 0; place < places.size(); place++) {
            assertEquals(place + 1, ranked.rank(places.get(place)));
            assertEquals(place < key.size(), ranked.isKey(places.get(place)));
        }
    }

    private static long sum(List<AccountRevenue> accounts) {
        return accounts.stream().mapToLong(AccountRevenue::revenue).sum();
    }
}
