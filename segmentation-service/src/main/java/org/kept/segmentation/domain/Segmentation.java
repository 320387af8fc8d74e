package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Segmented<Member> members = new Segmented<>();
    private final Map<Long, List<Member>> waiting = new HashMap<>();
    private final RisingAccounts rising = new RisingAccounts();
    private final List<Member> doubtful = new ArrayList<>();
    private final List<Member> changed = new ArrayList<>();
    private Tick passed;
    private Choice choice;
    private Choice awaited;
    private boolean choosesLater;

    /** @param first holds until another one is set */
    public Segmentation(SegmentationPolicy first, int partitions) {
        ranking = new Ranking(first);
        books = new OrderBooks(partitions);
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

    /** The date that every book has passed; null until each has passed one. */
    public LocalDate businessDate() {
        return passed == null ? null : passed.date();
    }

    /** When and from where the rising accounts were last chosen; null before. */
    public Choice choice() {
        return choice;
    }

    /** The choice that was brought and not made yet; null when there is none. */
    public Choice awaited() {
        return awaited;
    }

    /**
     * From here on a choice is not made with its tick, but by who makes {@link #assessment} and hands over the outcome. It
     * stands from the date on that is then.
     */
    public void chooseLater() {
        choosesLater = true;
    }

    /** Of the awaited choice; empty without one, and while a book still owes summaries. */
    public Optional<Assessment> assessment() {
        return Optional.ofNullable(awaited)
                .filter(choice -> books.haveSummarised(choice.tick()))
                .map(this::assessment);
    }

    /** Takes the awaited choice; does nothing when another one is awaited by now. */
    public void take(Assessment.Outcome outcome) {
        if (!outcome.choice().equals(awaited)) {
            return;
        }
        awaited = null;
        choice = outcome.choice();
        rising.learned(outcome.model());
        members.all().forEach(member -> member.takeSummary(choice.tick()));
        rise(outcome.chosen());
    }

    /** Learns anew what a restore has not put back, on any thread; who asks for it before waits. */
    public Runnable learning() {
        return rising.learning();
    }

    /** A book has told all that it had to for a choice. @param tick that brings the choice */
    public void summarised(int partition, long tick) {
        books.summarised(partition, tick);
    }

    /** The last tick that every book has passed; null before. */
    public Tick passed() {
        return passed;
    }

    /** @param tick the last that had passed in the book that says this */
    public void update(AccountRevenue revenue, long tick) {
        Member member = members.computeIfAbsent(revenue.accountId(), Member::new);
        changed(member);
        if (tick > passedNumber()) {
            member.await(new AccountState.Waiting(tick, revenue.revenue(), revenue.orders()));
            waiting.computeIfAbsent(tick, number -> new ArrayList<>()).add(member);
        } else {
            move(member, revenue.revenue(), revenue.orders());
        }
    }

    /** @param tick the one that brings the choice for which a book says this of an account */
    public void expect(PurchaseSummary summary, long tick) {
        Member member = members.computeIfAbsent(summary.accountId(), Member::new);
        changed(member);
        member.expect(tick, summary);
    }

    /** What is expected of an account; empty for a key one, and before rising accounts were first chosen. */
    public Optional<Prospect> prospect(RankedAccount account) {
        return ranking.isKey(account)
                ? Optional.empty()
                : rising.prospect(
                        (Member) account, passed.date(), ranking.threshold().orElse(0));
    }

    public int risingAccounts() {
        return (int)
                members.all().filter(member -> tierNow(member) == Tier.RISING).count();
    }

    /** The rising accounts, best first. */
    public List<RankedAccount> rising() {
        return members.all()
                .filter(member -> tierNow(member) == Tier.RISING)
                .sorted(Comparator.comparingDouble(rising::score).reversed().thenComparing(Comparator.naturalOrder()))
                .map(RankedAccount.class::cast)
                .toList();
    }

    /** The rising accounts are chosen anew with the next tick. */
    public void assess() {
        ticker.assess();
    }

    /**
     * Takes a book's report.
     *
     * @param teller is told what is the last of each date that ends with it
     */
    public void report(int partition, BookProgress progress, Consumer<TierChange> teller) {
        books.report(partition, progress);
        while (books.tick() > passedNumber()) {
            Tick next = ticker.passed();
            if (next.assess()) {
                chooseRising(next.number());
            }
            if (next.assess() || !next.date().equals(businessDate())) {
                tellChanges(teller);
            }
            pass(next);
        }
    }

    /** The net changes since the last telling. From now on they count as told. None before the first business date. */
    public void tellChanges(Consumer<TierChange> teller) {
        if (passed == null) {
            return;
        }
        for (Member member : doubtful) {
            member.doubtful = false;
            ToldTier last = member.lastTold();
            Tier tier = tierNow(member);
            boolean unheardOf = last == null && member.orders() == 0 && tier == Tier.SELF_SERVICE;
            if (!unheardOf && (last == null || last.tier() != tier)) {
                teller.accept(tell(member, tier, last));
            }
        }
        doubtful.clear();
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
        Member member = members.get(accountId);
        if (member == null || member.lastTold() == null && member.orders() == 0) {
            return Optional.empty();
        }
        Tier tier = tierNow(member);
        ToldTier last = member.lastTold();
        return Optional.of(new Standing(
                accountId,
                tier,
                last != null && last.tier() == tier ? last.since() : businessDate(),
                member.orders() == 0 ? 0 : ranking.rank(member),
                ranking.accounts(),
                member.revenue(),
                member.orders(),
                ranking.threshold(),
                List.copyOf(member.told()),
                prospect(member)));
    }

    public Tier tierOf(RankedAccount account) {
        return tierNow((Member) account);
    }

    /** Hands over the accounts whose kept state changed since the last call. */
    public void takeChanged(Consumer<AccountState> journal) {
        for (Member member : changed) {
            journal.accept(AccountState.changeOf(member));
            member.changed = false;
            member.expectsAnew = false;
        }
        changed.clear();
    }

    /** Goes through the accounts of one of the {@link Segmented#SEGMENTS}. */
    public void forEachIn(int segment, Consumer<AccountState> visitor) {
        members.segment(segment).forEach(member -> visitor.accept(AccountState.of(member)));
    }

    /** Puts back one account; what follows from it is worked out by {@link #settle}. */
    public void restore(AccountState state) {
        members.computeIfAbsent(state.accountId(), Member::new).restore(state);
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
        choice = lastChoice;
        awaited = nextChoice;
    }

    /**
     * Ends a restore: ranks everybody; whoever's tier is not what was last told is doubtful. May follow another one, with more
     * restored in between, as of an instance that stood by, took over, and stood by again.
     */
    public void settle() {
        ranking.clear();
        waiting.clear();
        doubtful.forEach(member -> member.doubtful = false);
        doubtful.clear();
        if (passed != null) {
            ranking.apply(passed.policy());
        }
        members.all().forEach(this::settle);
        if (choice != null) {
            List<PurchaseSummary> known = members.all()
                    .map(member -> member.summary)
                    .filter(Objects::nonNull)
                    .toList();
            rising.learn(known, choice.outlook());
        }
        everybodyIsDoubtful();
        changed.forEach(member -> {
            member.changed = false;
            member.expectsAnew = false;
        });
        changed.clear();
    }

    private void settle(Member member) {
        long revenue = member.revenue();
        int orders = member.orders();
        member.set(0, 0);
        ranking.move(member, revenue, orders);
        member.waiting().forEach(news -> waiting.computeIfAbsent(news.tick(), tick -> new ArrayList<>())
                .add(member));
        member.takeSummary(choice == null ? 0 : choice.tick());
    }

    private void chooseRising(long tick) {
        awaited = passed.policy()
                .outlook(passed.date())
                .map(outlook -> new Choice(tick, outlook))
                .orElse(null);
        if (awaited == null) {
            choice = null;
            members.all().forEach(member -> member.takeSummary(tick));
            rise(List.of());
        } else if (!choosesLater) {
            take(assessment(awaited).make());
        }
    }

    private Assessment assessment(Choice next) {
        List<PurchaseSummary> known = new ArrayList<>();
        List<PurchaseSummary> candidates = new ArrayList<>();
        long threshold = ranking.threshold().orElse(Long.MAX_VALUE);
        members.all().forEach(member -> {
            PurchaseSummary summary = member.summaryFor(next.tick());
            if (summary != null) {
                known.add(summary);
                // One that was key when its book summarised it, a moment ago, promises nothing by that.
                if (!ranking.isKey(member) && summary.windowRevenue() <= threshold) {
                    candidates.add(summary);
                }
            }
        });
        return new Assessment(next, known, candidates, ranking.keyAccounts());
    }

    private void rise(List<String> chosen) {
        Set<String> rising = Set.copyOf(chosen);
        members.all()
                .filter(member -> member.rising && !rising.contains(member.accountId()))
                .forEach(this::turn);
        chosen.stream().map(members::get).filter(member -> !member.rising).forEach(this::turn);
    }

    private void turn(Member member) {
        member.rising = !member.rising;
        changed(member);
        doubtful(member);
    }

    private void pass(Tick next) {
        boolean otherPolicy = passed != null && !passed.policy().equals(next.policy());
        if (otherPolicy && !passed.policy().countsAs(next.policy())) {
            rising.forget();
            awaited = null; // the next tick brings one that is made by this policy
        }
        passed = next.withoutRates();
        ranking.apply(next.policy());
        for (Member member : waiting.getOrDefault(next.number(), List.of())) {
            AccountState.Waiting news = member.take(next.number());
            if (news != null) {
                changed(member);
                move(member, news.revenue(), news.orders());
            }
        }
        waiting.remove(next.number());
        if (otherPolicy) {
            everybodyIsDoubtful();
            ticker.assess();
        }
    }

    private void move(Member member, long revenue, int orders) {
        Shift shift = ranking.move(member, revenue, orders);
        if (shift != Shift.NONE) {
            shift.entered().forEach(entered -> doubtful((Member) entered));
            shift.left().forEach(left -> doubtful((Member) left));
        }
        if (member.lastTold() == null) {
            doubtful(member);
        }
    }

    private void everybodyIsDoubtful() {
        members.all().forEach(this::doubtful);
    }

    private void doubtful(Member member) {
        if (!member.doubtful) {
            member.doubtful = true;
            doubtful.add(member);
        }
    }

    private void changed(Member member) {
        if (!member.changed) {
            member.changed = true;
            changed.add(member);
        }
    }

    private long passedNumber() {
        return passed == null ? 0 : passed.number();
    }

    private Tier tierNow(Member member) {
        if (ranking.isKey(member)) {
            return Tier.KEY;
        }
        return member.rising ? Tier.RISING : Tier.SELF_SERVICE;
    }

    private TierChange tell(Member member, Tier tier, ToldTier last) {
        long revision = last == null ? 1 : last.revision() + 1;
        SegmentationPolicy policy = passed.policy();
        member.tell(new ToldTier(tier, passed.date(), policy.version(), revision));
        changed(member);
        return new TierChange(
                member.accountId(),
                tier,
                last == null ? null : last.tier(),
                member.orders() == 0 ? 0 : ranking.rank(member),
                ranking.accounts(),
                member.revenue(),
                policy.reportingCurrency(),
                ranking.threshold(),
                policy.version(),
                passed.date(),
                revision,
                tier == Tier.RISING ? prospect(member) : Optional.empty());
    }
}
