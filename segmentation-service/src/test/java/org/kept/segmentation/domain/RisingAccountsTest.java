package org.kept.segmentation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.PurchaseSummary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.segmentation.domain.Segmentations.DAY;
import static org.kept.segmentation.domain.Segmentations.POLICY;
import static org.kept.segmentation.domain.Segmentations.gathered;
import static org.kept.segmentation.domain.Segmentations.onDay;
import static org.kept.segmentation.domain.Segmentations.report;
import static org.kept.segmentation.domain.Segmentations.restarted;
import static org.kept.segmentation.domain.Segmentations.told;

/**
 * A choice that turns more accounts than are told in one telling without time: 140 of 700 are key, so 35 are rising.
 */
class RisingAccountsTest {
    private static final int ACCOUNTS = 700;
    private static final int RISING = 35;

    private final Segmentation segmentation = onDay(new Segmentation(POLICY, 1));

    @Test
    void some_of_those_who_turn_are_told_each_time_however_little_time_there_is() {
        choose(2, ACCOUNTS);

        List<TierChange> first = toldWithoutTime(segmentation);
        assertEquals(Doubts.AT_LEAST, first.size());
        assertFalse(segmentation.isTold());
        segmentation.update(new AccountRevenue(account(1), 1, 1), 2); // no key account any more
        List<TierChange> second = toldWithoutTime(segmentation);

        assertTrue(second.stream().anyMatch(change -> change.accountId().equals(account(1))));
        assertEquals(
                RISING,
                first.size()
                        + second.stream()
                                .filter(change -> change.tier() == Tier.RISING)
                                .count());
        assertTrue(segmentation.isTold());
    }

    @Test
    void who_was_not_told_yet_is_before_the_date_ends() {
        choose(2, ACCOUNTS);
        toldWithoutTime(segmentation);

        segmentation.ticksTo(DAY, DAY.plusDays(1));
        List<TierChange> lastOfTheDay = report(segmentation, 0, 3);

        assertEquals(RISING - Doubts.AT_LEAST, lastOfTheDay.size());
        assertTrue(lastOfTheDay.stream()
                .allMatch(change ->
                        change.tier() == Tier.RISING && change.businessDate().equals(DAY)));
        assertTrue(segmentation.isTold());
    }

    @Test
    void after_a_restart_nobody_waits_for_what_is_learned_anew_and_the_reasons_are_the_same() {
        choose(2, ACCOUNTS);
        toldWithoutTime(segmentation);
        Segmentation restored = restarted(segmentation, 1);
        restored.rising().chooseLater();

        List<TierChange> before = toldWithoutTime(restored);
        assertEquals(List.of(), before, "why an account is rising is not known yet");
        restored.rising().learning().accept(() -> {});

        assertEquals(Set.copyOf(told(segmentation)), Set.copyOf(told(restored)));
        assertTrue(restored.isTold());
    }

    @Test
    void who_is_no_longer_key_is_told_at_once_also_while_it_is_learned_anew() {
        choose(2, ACCOUNTS);
        String climber = told(segmentation).get(0).accountId();
        segmentation.update(new AccountRevenue(climber, 20_000, 1), 2);
        told(segmentation);
        Segmentation restored = restarted(segmentation, 1);
        restored.rising().chooseLater();

        restored.update(new AccountRevenue(climber, revenue(Integer.parseInt(climber.substring(1))), 1), 2);

        TierChange lost = toldWithoutTime(restored).stream()
                .filter(change -> change.accountId().equals(climber))
                .findAny()
                .orElseThrow();
        assertEquals(Tier.RISING, lost.tier());
        assertEquals(Tier.KEY, lost.previousTier());
        assertTrue(lost.prospect().isPresent());
    }

    @Test
    void after_a_restart_who_was_told_is_not_looked_at_again() {
        choose(2, ACCOUNTS);
        told(segmentation);
        Segmentation restored = restarted(segmentation, 1);

        assertEquals(List.of(), toldWithoutTime(restored));

        assertTrue(restored.isTold());
    }

    @Test
    void the_end_of_the_date_waits_for_what_is_learned_anew() {
        choose(2, ACCOUNTS);
        Segmentation restored = restarted(segmentation, 1);
        restored.rising().chooseLater();

        restored.ticksTo(DAY, DAY.plusDays(1));

        assertEquals(RISING, report(restored, 0, 3).size());
    }

    @Test
    void what_was_expected_of_an_account_is_forgotten_when_a_choice_later_nothing_is() {
        choose(2, ACCOUNTS);
        told(segmentation);
        String left = account(ACCOUNTS - 1);
        assertEquals(1, expectedOf(left));

        choose(3, ACCOUNTS - 1);
        assertEquals(1, expectedOf(left), "by the choice that stood while the next one was made");
        Segmentation restored = restarted(segmentation, 1);
        choose(4, ACCOUNTS - 1);
        segmentation.takeChanged(Segmentations.journalTo(restored));

        assertEquals(0, expectedOf(left));
        assertEquals(0, expectedOf(restored, left), "forgotten in the journal, too");
        assertEquals(2, expectedOf(account(0)));
    }

    /** A tick brings a choice, which is made of what is known of the first so many accounts, and taken. */
    private void choose(long tick, int accounts) {
        segmentation.rising().chooseLater();
        for (int number = 0; number < ACCOUNTS; number++) {
            segmentation.update(new AccountRevenue(account(number), revenue(number), 1), tick - 1);
        }
        told(segmentation);
        segmentation.assess();
        segmentation.ticksTo(null, null);
        Outlook outlook = Outlook.even(DAY, POLICY.windowDays());
        for (int number = 0; number < accounts; number++) {
            long revenue = revenue(number);
            segmentation.expect(
                    PurchaseSummary.of(
                            account(number), visitor -> visitor.order(DAY.toEpochDay() - 9, revenue), outlook),
                    tick);
        }
        assertFalse(segmentation.rising().canGather(), "the tick has not passed");
        report(segmentation, 0, tick);
        segmentation.summarised(0, tick);
        assertTrue(segmentation.rising().canGather());
        segmentation.rising().take(gathered(segmentation).make());
        assertEquals(RISING, segmentation.rising().count());
    }

    private int expectedOf(String accountId) {
        return expectedOf(segmentation, accountId);
    }

    private static int expectedOf(Segmentation segmentation, String accountId) {
        List<AccountState> found = new ArrayList<>();
        for (int segment = 0; segment < Segmented.SEGMENTS; segment++) {
            segmentation.forEachIn(segment, found::add);
        }
        return found.stream()
                .filter(state -> state.accountId().equals(accountId))
                .mapToInt(state -> state.expected().size())
                .sum();
    }

    private static List<TierChange> toldWithoutTime(Segmentation segmentation) {
        List<TierChange> told = new ArrayList<>();
        segmentation.tellChangesUntil(() -> true, told::add);
        return told;
    }

    private static String account(int number) {
        return "A%03d".formatted(number);
    }

    private static long revenue(int number) {
        return 10_000 - number;
    }
}
