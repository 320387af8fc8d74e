package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.kept.chassis.money.Money;
import org.kept.segmentation.domain.Occasion;
import org.kept.segmentation.domain.Tier;
import org.kept.segmentation.domain.ToldTier;

/**
 * A change of an account's tier, as it was told, and why. What follows {@code revision} is absent for a change that an
 * earlier version of the service told: {@code account-tier-changes.v1} has it.
 *
 * @param since the business date on which the tier began
 * @param policyVersion of the policy that made it so
 * @param revision of the tier event
 * @param previousTier absent for the first one
 * @param rank then; absent without an order in the window
 * @param accounts N then
 * @param revenue then, in the window
 * @param currency of the amounts
 * @param threshold revenue of the last key account then; absent when none was key
 * @param reason in words; of the times that the account was rising the last one says what was expected
 */
public record TierSince(
        Tier tier,
        LocalDate since,
        String policyVersion,
        long revision,
        Tier previousTier,
        Integer rank,
        Integer accounts,
        String revenue,
        String currency,
        String threshold,
        String reason) {
    /** Newest first. */
    static List<TierSince> of(List<ToldTier> told) {
        return IntStream.range(0, told.size())
                .mapToObj(back -> of(told.get(told.size() - 1 - back)))
                .toList();
    }

    static TierSince of(ToldTier told) {
        String policy = Long.toString(told.policyVersion());
        Occasion then = told.occasion();
        if (then == null) {
            return new TierSince(
                    told.tier(), told.since(), policy, told.revision(), null, null, null, null, null, null, null);
        }
        Currency currency = then.currency();
        return new TierSince(
                told.tier(),
                told.since(),
                policy,
                told.revision(),
                then.previousTier(),
                then.rank() == 0 ? null : then.rank(),
                then.accounts(),
                new Money(then.revenue(), currency).amount(),
                currency.getCurrencyCode(),
                then.threshold() == 0 ? null : new Money(then.threshold(), currency).amount(),
                then.reason() == null ? standing(then) : then.reason());
    }

    private static String standing(Occasion then) {
        if (then.rank() == 0) {
            return "No order in the window any more.";
        }
        String place = String.format(
                Locale.ROOT,
                "Rank %d of %d accounts, with %s; ",
                then.rank(),
                then.accounts(),
                money(then.revenue(), then.currency()));
        return place
                + (then.threshold() == 0
                        ? "no account was key."
                        : "the last key account had " + money(then.threshold(), then.currency()) + ".");
    }

    private static String money(long minorUnits, Currency currency) {
        return new Money(minorUnits, currency).amount() + " " + currency.getCurrencyCode();
    }
}
