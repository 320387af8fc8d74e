package org.kept.segmentation.rising.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.kept.segmentation.rising.BgNbd;
import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;
import org.kept.segmentation.rising.RisingPicks;

/** Who was said to be rising at a date, by several ways to guess, against who was key in the window after it. */
final class Backtest {
    private final Outlook outlook;
    private final KeyAccounts keyThen;
    private final KeyAccounts keyAfter;
    private final List<PurchaseSummary> accounts;
    private final List<PurchaseSummary> notKey;
    private final RisingModel model;

    private Backtest(OrderHistories histories, Outlook outlook) {
        this.outlook = outlook;
        long day = outlook.date().toEpochDay();
        keyThen = KeyAccounts.between(histories, day - outlook.windowDays() + 1, day);
        keyAfter = KeyAccounts.between(histories, day + 1, day + outlook.horizonDays());
        accounts = histories.byAccount().entrySet().stream()
                .map(account -> PurchaseSummary.of(account.getKey(), account.getValue(), outlook))
                .filter(account -> account.orderDays() > 0)
                .toList();
        notKey = accounts.stream()
                .filter(account -> !keyThen.ids().contains(account.accountId()))
                .toList();
        model = RisingModel.fit(accounts, outlook);
    }

    /** @param outlook whose horizon is the window after the date */
    static Backtest of(OrderHistories histories, Outlook outlook) {
        return new Backtest(histories, outlook);
    }

    Outlook outlook() {
        return outlook;
    }

    KeyAccounts keyThen() {
        return keyThen;
    }

    KeyAccounts keyAfter() {
        return keyAfter;
    }

    RisingModel model() {
        return model;
    }

    /** The obvious guesses: just below the threshold, run-rate of the last quarter, chance. */
    List<Guess> naive() {
        Predicate<PurchaseSummary> inWindow = account -> keyThen.revenue().containsKey(account.accountId());
        return List.of(
                guess("just below the threshold", inWindow, PurchaseSummary::windowRevenue),
                guess("run-rate of the last quarter", inWindow, PurchaseSummary::quarter0),
                chance(inWindow));
    }

    /** What is known in the field: expected revenue. */
    Guess knownModel() {
        BgNbd orders = model.ownPace();
        GammaGamma values = GammaGamma.fit(accounts);
        int today = (int) outlook.date().toEpochDay();
        return guess(
                "BG/NBD with gamma-gamma",
                account -> true,
                account ->
                        orders.expectedOrders(account, today, outlook.horizonDays()) * values.expectedValue(account));
    }

    Guess rising() {
        return guess("RISING", account -> true, model::score);
    }

    /** As rising, but of those alone whose projection reaches today's threshold within the horizon. */
    Guess risingWithEntryDate() {
        return guess(
                "RISING, with an entry date only",
                account -> entryDate(account).filter(this::isInHorizon).isPresent(),
                model::score);
    }

    /** Of the picks, how many have a date of entry within the horizon, and how many a later one. */
    EntryDates entryDates() {
        List<LocalDate> dates =
                picks().stream().flatMap(pick -> entryDate(pick).stream()).toList();
        long inHorizon = dates.stream().filter(this::isInHorizon).count();
        return new EntryDates(inHorizon, dates.size() - inHorizon);
    }

    /** How many picks can be told when they enter. */
    record EntryDates(long inHorizon, long later) {}

    private Optional<LocalDate> entryDate(PurchaseSummary account) {
        return model.project(account, keyThen.threshold()).entryDate();
    }

    private boolean isInHorizon(LocalDate date) {
        return !date.isAfter(outlook.date().plusDays(outlook.horizonDays()));
    }

    /** The accounts that the model picks, best first. */
    List<PurchaseSummary> picks() {
        Map<String, PurchaseSummary> byId =
                notKey.stream().collect(Collectors.toMap(PurchaseSummary::accountId, account -> account));
        return best(account -> true, model::score).stream()
                .map(pick -> byId.get(pick.accountId()))
                .toList();
    }

    private Guess guess(String name, Predicate<PurchaseSummary> asked, ToDoubleFunction<PurchaseSummary> score) {
        List<RisingPicks.Pick> best = best(asked, score);
        return new Guess(
                name,
                best.size(),
                best.stream().filter(pick -> isKeyAfter(pick.accountId())).count());
    }

    private List<RisingPicks.Pick> best(Predicate<PurchaseSummary> asked, ToDoubleFunction<PurchaseSummary> score) {
        RisingPicks picks = new RisingPicks(keyThen.ids().size());
        notKey.stream()
                .filter(asked)
                .forEach(account -> picks.offer(account.accountId(), score.applyAsDouble(account)));
        return picks.best();
    }

    private Guess chance(Predicate<PurchaseSummary> asked) {
        List<PurchaseSummary> asMany = notKey.stream().filter(asked).toList();
        double share = asMany.isEmpty()
                ? 0
                : (double) asMany.stream()
                                .filter(account -> isKeyAfter(account.accountId()))
                                .count()
                        / asMany.size();
        int places = Math.min(RisingPicks.places(keyThen.ids().size()), asMany.size());
        return new Guess("chance", places, places * share);
    }

    private boolean isKeyAfter(String accountId) {
        return keyAfter.ids().contains(accountId);
    }
}
