package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PreviewTest {
    private static final int NAMED_MAX = 100;
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void a_larger_share_lets_the_next_ones_in() {
        Ranking ranking = ranked(policy("0.2"), List.of(50, 40, 30, 20, 10));

        Preview preview = Preview.ofShare(ranking, policy("0.2"), policy("0.6"), NAMED_MAX);

        assertEquals(List.of("A1", "A2"), ids(preview.entering()));
        assertEquals(new Preview.Moving(0, List.of()), preview.leaving());
        assertEquals(new Cut(policy("0.6"), 5, 3, 150, 120, java.util.OptionalLong.of(30)), preview.then());
        assertEquals(1, ranking.keyAccounts());
    }

    @Test
    void a_smaller_share_lets_the_last_ones_out() {
        Ranking ranking = ranked(policy("0.6"), List.of(50, 40, 30, 20, 10));

        assertEquals(
                List.of("A1", "A2"),
                ids(Preview.ofShare(ranking, policy("0.6"), policy("0.2"), NAMED_MAX)
                        .leaving()));
    }

    @Test
    void as_many_as_are_asked_for_are_named_and_the_others_counted() {
        List<Integer> revenues = new ArrayList<>();
        for (int revenue = 1_000; revenue > 0; revenue--) {
            revenues.add(revenue);
        }
        Preview preview = Preview.ofShare(ranked(policy("0.2"), revenues), policy("0.2"), policy("1"), 150);

        assertEquals(800, preview.entering().count());
        assertEquals(150, preview.entering().first().size());
        assertEquals("A200", preview.entering().first().get(0).accountId());
    }

    @Test
    void who_has_no_order_in_the_other_window_leaves_with_nothing() {
        Ranking now = ranked(policy("0.2"), List.of(50, 40, 30));

        Preview preview = Preview.ofWindow(
                Preview.Before.of(now, policy("0.2")),
                policy("0.2"),
                List.of(new AccountRevenue("A1", 4, 1), new AccountRevenue("A2", 30, 1)),
                NAMED_MAX);

        assertEquals(List.of("A2"), ids(preview.entering()));
        assertEquals(List.of(new AccountRevenue("A0", 0, 0)), preview.leaving().first());
        assertEquals(2, preview.then().accounts());
    }

    @Property(tries = 200)
    void another_window_with_the_same_orders_is_another_share(
            @ForAll @Size(max = 60) List<@IntRange(min = -3, max = 20) Integer> revenues,
            @ForAll @IntRange(min = 1, max = 100) int percentNow,
            @ForAll @IntRange(min = 1, max = 100) int percentThen) {
        SegmentationPolicy now =
                policy(new BigDecimal(percentNow).movePointLeft(2).toPlainString());
        SegmentationPolicy then =
                policy(new BigDecimal(percentThen).movePointLeft(2).toPlainString());
        Ranking ranking = ranked(now, revenues);

        Preview byWindow = Preview.ofWindow(Preview.Before.of(ranking, now), then, all(revenues), NAMED_MAX);

        assertEquals(Preview.ofShare(ranking, now, then, NAMED_MAX), byWindow);
    }

    private static SegmentationPolicy policy(String share) {
        return SegmentationPolicy.of(1, 365, new BigDecimal(share), USD);
    }

    private static Ranking ranked(SegmentationPolicy policy, List<Integer> revenues) {
        Ranking ranking = new Ranking(policy);
        Map<String, RankedAccount> accounts = new HashMap<>();
        all(revenues)
                .forEach(account -> ranking.move(
                        accounts.computeIfAbsent(account.accountId(), RankedAccount::new), account.revenue(), 1));
        return ranking;
    }

    private static List<AccountRevenue> all(List<Integer> revenues) {
        List<AccountRevenue> all = new ArrayList<>();
        for (int index = 0; index < revenues.size(); index++) {
            all.add(new AccountRevenue("A" + index, revenues.get(index), 1));
        }
        return all;
    }

    private static List<String> ids(Preview.Moving moving) {
        return moving.first().stream().map(AccountRevenue::accountId).toList();
    }
}
