package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.kept.segmentation.rising.PurchaseSummary;

/**
 * The ranking of all accounts, and what the world was told of it. Changes are told as their net effect: an account that
 * became key and lost it again between two tellings is not mentioned.
 *
 * <p>A tick has passed when it has in every order book. What a book says that is ahead of the others waits until they
 * have come as far, so that the ranking never mixes two dates or two policies.
 */
public final class Segmentation {
    private final Ranking ranking;
    private final OrderBooks books;
    private final Ticker ticker;
    private final PublishedRates rates = new PublishedRates();
    private final Members members = new Members();
    private final Doubts doubts = new Doubts();
    private final Moves moves;
    private final RisingAccounts rising;
    private final TierNews news;
    private Tick passed;

    /** @param first holds until another one is set */
    public Segmentation(SegmentationPolicy first, int partitions) {
        ranking = new Ranking(first);
        books = new OrderBooks(partitions);
        moves = new Moves(members, ranking, doubts);
        rising = new RisingAccounts(members, ranking, books, doubts);
        news = new TierNews(members, ranking, rising, doubts);
        ticker = new Ticker(first);
    }

    /** The policy that the ranking stands on. */
    public SegmentationPolicy policy() {
        return passed == null ? ticker.policy() : passed.policy();
    }

    public Ranking ranking() {
        return ranking;
    }

    public OrderBooks books() {
        return books;
    }

    public Ticker ticker() {
        return ticker;
    }

    public PublishedRates rates() {
        return rates;
    }

    /** The last tick that every book has passed; null before. */
    public Tick passed() {
        return passed;
    }

    /** The date that every book has passed; null until each has passed one. */
    public LocalDate businessDate() {
        return passed == null ? null : passed.date();
    }

    /** @param tick the last that had passed in the book that says this */
    public void update(AccountRevenue revenue, long tick) {
        AccountState.Waiting news = new AccountState.Waiting(tick, revenue.revenue(), revenue.orders());
        moves.take(members.mention(revenue.accountId()), news, tick > passedNumber());
    }

    /**
     * Takes a book's report.
     *
     * @param teller is told what is the last of each date that ends with it
     */
    public void report(int partition, BookProgress progress, Consumer<TierChange> teller) {
        books.report(partition, progress);
        while (books.tick() > passedNumber() && ticker.isNextUpTo(books.tick())) {
            Tick next = ticker.passed();
            if (next.assess() && passed != null) {
                rising.choose(next.number(), passed.policy().outlook(passed.date()));
            }
            if (next.assess() || !next.date().equals(businessDate())) {
                tellChanges(teller);
            }
            pass(next);
        }
    }

    /** The net changes since the last telling. From now on they count as told. None before the first business date. */
    public void tellChanges(Consumer<TierChange> teller) {
        if (passed != null) {
            news.tellAll(passed, teller);
        }
    }

    /**
     * The net changes since the last telling, but of accounts that were chosen as rising, or are no more, only some,
     * and more as there is time: a choice can turn thousands at once. The others' turn comes in the next tellings, at
     * the end of the date at last.
     */
    public void tellChangesUntil(BooleanSupplier timeIsOver, Consumer<TierChange> teller) {
        if (passed != null) {
            news.tellUntil(timeIsOver, passed, teller);
        }
    }

    /** Whether all that has changed was told. */
    public boolean isTold() {
        return doubts.areSettled();
    }

    /** Whether so many have changed at once that some are told later, or were last. */
    public boolean owesNews() {
        return doubts.isOwing();
    }

    /**
     * The ticks to be given to all books.
     *
     * @param first where days begin to pass, if none has yet
     * @param target the date up to which they pass; null: as far as was said before
     */
    public List<Tick> ticksTo(LocalDate first, LocalDate target) {
        ticker.advanceTo(first, target);
        return ticker.due();
    }

    /** A policy that follows the one that is newest now, as its version says, holds from the next tick. */
    public boolean set(SegmentationPolicy next) {
        boolean follows = next.version() == ticker.policy().version() + 1;
        if (follows) {
            ticker.set(next);
        }
        return follows;
    }

    /** A rate that is news goes out with the next tick. */
    public boolean publish(FxRate rate) {
        boolean isNews = rates.put(rate);
        if (isNews) {
            ticker.publish(rate);
        }
        return isNews;
    }

    /** Empty for an account that never had an order in the window. */
    public Optional<Standing> standing(String accountId) {
        return Optional.ofNullable(members.get(accountId)).flatMap(member -> news.standing(member, businessDate()));
    }

    public Tier tierOf(RankedAccount account) {
        return news.tierOf((Member) account);
    }

    /** What is expected of an account; empty for a key one, and before rising accounts were first chosen. */
    public Optional<Prospect> prospect(RankedAccount account) {
        return news.prospect((Member) account, passed.date());
    }

    public RisingAccounts rising() {
        return rising;
    }

    /** The rising accounts are chosen anew with the next tick. */
    public void assess() {
        ticker.assess();
    }

    /** @param tick the one that brings the choice for which a book says this of an account */
    public void expect(PurchaseSummary summary, long tick) {
        rising.expect(members.mention(summary.accountId()), new Expected(tick, summary));
    }

    /** A book has told all that it had to for a choice. @param tick that brings the choice */
    public void summarised(int partition, long tick) {
        books.summarised(partition, tick);
    }

    /** Hands over what has changed of the accounts since the last call. */
    public void takeChanged(AccountJournal journal) {
        members.takeChanged(journal);
    }

    /** Goes through the accounts of one of the {@link Segmented#SEGMENTS}. */
    public void forEachIn(int segment, Consumer<AccountState> visitor) {
        members.segment(segment).forEach(member -> visitor.accept(AccountState.of(member)));
    }

    /** Puts back one account; what follows from it is worked out by {@link #settle}. */
    public void restore(AccountState state) {
        members.restore(state);
    }

    /** Puts back what is news of an account; of one that nothing is known of yet, more is to come. */
    public void restore(int number, long revenue, int orders) {
        members.restore(number, revenue, orders);
    }

    /** Puts back a rate. @param isSaid whether a tick has brought it to the books */
    public void restore(FxRate rate, boolean isSaid) {
        rates.put(rate);
        ticker.restore(rate, isSaid);
    }

    /**
     * @param lastChoice of the rising accounts; null before the first
     * @param nextChoice that is awaited; null when there is none
     */
    public void restore(Tick lastPassed, Choice lastChoice, Choice nextChoice) {
        passed = lastPassed;
        rising.restore(lastChoice, nextChoice);
    }

    /**
     * Ends a restore: ranks everybody; whoever's tier is not what was last told is doubtful. May follow another one,
     * with more restored in between, as of an instance that stood by, took over, and stood by again.
     */
    public void settle() {
        if (passed != null) {
            ranking.apply(passed.policy());
        }
        moves.settle();
        rising.settle();
        ticker.unsaidRates().forEach(rates::put); // the last word, where older ones were adopted after it
        // What was turned by a choice may not have been told yet; nothing else is untold at a commit.
        members.all().filter(member -> !member.rising).forEach(doubts::about);
        members.all().filter(member -> member.rising && news.isUntold(member)).forEach(doubts::aboutInTime);
        members.forgetChanges();
    }

    private void pass(Tick next) {
        boolean otherPolicy = passed != null && !passed.policy().equals(next.policy());
        if (otherPolicy && !passed.policy().countsAs(next.policy())) {
            rising.forget(); // the next tick brings a choice that is made by this policy
        }
        passed = next.withoutRates();
        moves.apply(next.policy());
        moves.pass(next.number());
        if (otherPolicy) {
            ticker.assess();
        }
    }

    private long passedNumber() {
        return passed == null ? 0 : passed.number();
    }
}
