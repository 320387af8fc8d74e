package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class MemberTest {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 28);
    private static final Currency USD = Currency.getInstance("USD");

    private final Member member = new Member("A", 0);

    @Test
    void of_its_reasons_the_last_one_is_kept_and_the_numbers_of_all() {
        member.tell(told(1, Tier.RISING, "first"));
        member.tell(told(2, Tier.KEY, null));
        member.tell(told(3, Tier.RISING, "second"));
        member.tell(told(4, Tier.SELF_SERVICE, null));

        assertEquals(
                Arrays.asList(null, null, "second", null),
                member.told().stream().map(told -> told.occasion().reason()).toList());
        assertEquals(10, member.told().get(0).occasion().rank());
    }

    @Test
    void the_oldest_of_a_long_history_is_forgotten() {
        for (int revision = 1; revision <= Member.HISTORY_MAX + 1; revision++) {
            member.tell(told(revision, Tier.KEY, null));
        }

        assertEquals(Member.HISTORY_MAX, member.told().size());
        assertEquals(2, member.told().get(0).revision());
    }

    private static ToldTier told(int revision, Tier tier, String reason) {
        return new ToldTier(tier, DAY, 1, revision, new Occasion(null, 10 * revision, 99, 5, 7, USD, reason));
    }
}
