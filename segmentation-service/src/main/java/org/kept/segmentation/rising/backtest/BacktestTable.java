package org.kept.segmentation.rising.backtest;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

import org.kept.chassis.money.Money;
import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.Reason;

/** A backtest for the eye. */
final class BacktestTable {
    private static final int EXAMPLES = 3;

    private final OrderHistories histories;
    private final Backtest backtest;

    BacktestTable(OrderHistories histories, Backtest backtest) {
        this.histories = histories;
        this.backtest = backtest;
    }

    void printTo(PrintStream out) {
        Outlook outlook = backtest.outlook();
        out.printf(
                Locale.ROOT,
                "%d orders of %d accounts, %s to %s%n",
                histories.orders(),
                histories.byAccount().size(),
                histories.firstDate(),
                histories.lastDate());
        for (LeftOut leftOut : histories.leftOut()) {
            out.println("Left out: " + leftOut.inWords());
        }
        out.printf(
                Locale.ROOT,
                "At %s: %d key accounts by %d days, from %s. In the %d days after it: %d, from %s.%n%n",
                outlook.date(),
                backtest.keyThen().ids().size(),
                outlook.windowDays(),
                money(backtest.keyThen().threshold()),
                outlook.horizonDays(),
                backtest.keyAfter().ids().size(),
                money(backtest.keyAfter().threshold()));
        guesses(out);
        entryDates(out);
        examples(out);
    }

    private void entryDates(PrintStream out) {
        int picks = backtest.picks().size();
        Backtest.EntryDates dates = backtest.entryDates();
        out.printf(
                Locale.ROOT,
                "%nOf %d picks %d have an entry date within the %d days, %d a later one; of %d none can be named.%n",
                picks,
                dates.inHorizon(),
                backtest.outlook().horizonDays(),
                dates.later(),
                picks - dates.inHorizon() - dates.later());
    }

    private void guesses(PrintStream out) {
        List<Guess> naive = backtest.naive();
        double best = naive.stream().mapToDouble(Guess::precision).max().orElse(0);
        List<Guess> all = new ArrayList<>(naive);
        all.addAll(List.of(backtest.knownModel(), backtest.rising(), backtest.risingWithEntryDate()));
        out.printf("%-32s %6s %7s %10s %14s%n", "", "picks", "hits", "precision", "to best naive");
        for (Guess guess : all) {
            out.printf(
                    Locale.ROOT,
                    guess.hits() == Math.rint(guess.hits())
                            ? "%-32s %6d %5.0f   %8.1f %% %14.2f%n"
                            : "%-32s %6d %7.1f %8.1f %% %14.2f%n",
                    guess.name(),
                    guess.picks(),
                    guess.hits(),
                    100 * guess.precision(),
                    best == 0 ? 0 : guess.precision() / best);
        }
    }

    private void examples(PrintStream out) {
        out.println();
        long threshold = backtest.keyThen().threshold();
        backtest.picks().stream().limit(EXAMPLES).forEach(account -> {
            var projection = backtest.model().project(account, threshold);
            out.println(account.accountId() + ": "
                    + Reason.inWords(
                            account, projection, backtest.outlook(), account.windowRevenue(), threshold, this::money)
                    + projection
                            .entryDate()
                            .map(date -> " Key from " + date + ".")
                            .orElse(""));
        });
    }

    private String money(long minorUnits) {
        Currency currency = Currency.getInstance(histories.currency());
        return new Money(minorUnits, currency).amount() + " " + currency.getCurrencyCode();
    }
}
