package org.kept.segmentation.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.kept.segmentation.domain.PolicyClaim.Verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PolicyClaimTest {
    private static final SegmentationPolicy NOW = SegmentationPolicy.first(Currency.getInstance("USD"));

    @Test
    void a_sound_claim_is_a_policy() {
        SegmentationPolicy policy =
                SegmentationPolicy.of(2, 730, new BigDecimal("0.1234"), Currency.getInstance("EUR"));

        assertEquals(new Verdict.Sound(policy), new PolicyClaim("0.1234", 730, "EUR").judge(2, 730));
    }

    @Test
    void what_is_left_open_is_as_it_is_now() {
        assertEquals(
                new Verdict.Sound(NOW),
                new PolicyClaim(null, null, null).orAsIn(NOW).judge(1, 730));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0000", "1.1", "2", "-0.2", "0.12345", "1e-1", "20 %", "", ".2"})
    void a_share_is_above_zero_and_at_most_all_with_four_decimals(String share) {
        assertEquals(List.of("share"), faults(new PolicyClaim(share, 365, "USD")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 731, Integer.MAX_VALUE})
    void a_window_is_a_day_at_least_and_no_longer_than_orders_are_remembered(int days) {
        assertEquals(List.of("windowDays"), faults(new PolicyClaim("0.2", days, "USD")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"usd", "XTS", "dollars", ""})
    void a_currency_is_one_with_minor_units(String code) {
        assertEquals(List.of("reportingCurrency"), faults(new PolicyClaim("0.2", 365, code)));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertEquals(List.of("share", "windowDays", "reportingCurrency"), faults(new PolicyClaim(null, null, null)));
    }

    private static List<String> faults(PolicyClaim claim) {
        return ((Verdict.Faulty) claim.judge(2, 730))
                .faults().stream().map(Fault::field).toList();
    }
}
