package org.kept.segmentation.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.kept.segmentation.rising.Outlook;
import org.kept.segmentation.rising.Pace;
import org.kept.segmentation.rising.Projection;
import org.kept.segmentation.rising.PurchaseSummary;
import org.kept.segmentation.rising.RisingModel;

/**
 * The accounts that promise to be key, chosen now and then, and what is expected of all. Who was chosen and is key by
 * now is not rising, but is again when it drops out.
 */
public final class RisingAccounts {
    private final Members members;
    private final Ranking ranking;
    private final OrderBooks books;
    private final Doubts doubts;
    private final Set<Member> risen = new LinkedHashSet<>();
    private Choice choice;
    private Choice awaited;
    private Gathering gathering;
    private Learning learning;
    private boolean choosesLater;

    RisingAccounts(Members members, Ranking ranking, OrderBooks books, Doubts doubts) {
        this.members = members;
        this.ranking = ranking;
        this.books = books;
        this.doubts = doubts;
    }

    /** When and from where they were last chosen; null before. */
    public Choice choice() {
        return choice;
    }

    /** The choice that was brought and not made yet; null when there is none. */
    public Choice awaited() {
        return awaited;
    }

    /**
     * From here on a choice is not made with its tick, but by who {@link #gatherNext gathers} what it is made of and
     * hands over the outcome. It stands from the date on that is then.
     */
    public void chooseLater() {
        choosesLater = true;
    }

    /** A tick brings a choice. @param outlook empty by a policy that knows no rising accounts */
    void choose(long tick, Optional<Outlook> outlook) {
        awaited = outlook.map(from -> new Choice(tick, from)).orElse(null);
        if (awaited == null) {
            choice = null;
            turn(List.of());
        } else if (!choosesLater) {
            take(gatherAll().make());
        }
    }

    /** What was expected for choices before the last one is forgotten. */
    void expect(Member member, Expected news) {
        member.expect(news, standingTick());
        members.changed(member);
    }

    private long standingTick() {
        return choice == null ? 0 : choice.tick();
    }

    /** Whether a choice is awaited, and each book has said all that it is made of. */
    public boolean canGather() {
        return awaited != null && books.haveSummarised(awaited.tick());
    }

    /** Gathers a little more of what the awaited choice is made of; says what that is once nothing is left. */
    public Optional<Assessment> gatherNext() {
        if (gathering == null || !gathering.isFor(awaited)) {
            gathering = new Gathering(awaited, standingTick(), members, ranking);
        }
        gathering.next();
        if (!gathering.isComplete()) {
            return Optional.empty();
        }
        Assessment assessment = gathering.assessment();
        gathering = null;
        return Optional.of(assessment);
    }

    private Assessment gatherAll() {
        Optional<Assessment> whole = Optional.empty();
        while (whole.isEmpty()) {
            whole = gatherNext();
        }
        return whole.get();
    }

    /** Takes the awaited choice; does nothing when another one is awaited by now. */
    public void take(Assessment.Outcome outcome) {
        if (outcome.choice().equals(awaited)) {
            awaited = null;
            choice = outcome.choice();
            learning = new Learning(outcome.model());
            turn(outcome.chosen().stream().map(members::get).toList());
        }
    }

    /** What was learned by another window, or in another currency, says nothing any more. */
    void forget() {
        learning = null;
        awaited = null;
        choice = null;
    }

    /** @param last and next, null when there is none */
    void restore(Choice last, Choice next) {
        choice = last;
        awaited = next;
    }

    /** Ends a restore. */
    void settle() {
        risen.clear();
        gathering = null;
        members.all().filter(member -> member.rising).forEach(risen::add);
        if (choice != null) {
            List<PurchaseSummary> known =
                    members.all().map(this::summary).filter(Objects::nonNull).toList();
            learning = new Learning(known, choice.outlook());
        }
    }

    /** Learns anew what a restore has not put back, on any thread; who asks for it before waits. */
    public Consumer<Pace> learning() {
        Learning now = learning;
        return now == null ? pace -> {} : now::learn;
    }

    /** Returns once what a restore has not put back is learned: before a look at prospects that others would wait for. */
    public Runnable learned() {
        Learning now = learning;
        return now == null ? () -> {} : now::model;
    }

    /** Whether an account's prospect can be told without waiting; always, where nobody learns it on another thread. */
    boolean isLearned() {
        return learning == null || !learning.isUnderWay() || !choosesLater;
    }

    public int count() {
        return (int) notKey().count();
    }

    /** By their promise. */
    public List<RankedAccount> bestFirst() {
        return notKey().map(member -> new Scored(member, score(member)))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::account))
                .map(Scored::account)
                .toList();
    }

    private record Scored(RankedAccount account, double score) {}

    /** Empty before the first choice, and for an account that nothing was known of then. */
    Optional<Prospect> prospect(Member account, LocalDate today) {
        PurchaseSummary summary = summary(account);
        if (learning == null || summary == null) {
            return Optional.empty();
        }
        long threshold = ranking.threshold().orElse(0);
        RisingModel model = learning.model();
        Projection projection = model.project(summary, threshold);
        return Optional.of(new Prospect(summary, projection, model.outlook(), today, account.revenue(), threshold));
    }

    private double score(Member account) {
        PurchaseSummary summary = summary(account);
        return learning == null || summary == null ? 0 : learning.model().score(summary);
    }

    /** At the last choice; null without an order then. */
    private PurchaseSummary summary(Member account) {
        return choice == null ? null : account.summaryFor(choice.tick());
    }

    private Stream<Member> notKey() {
        return risen.stream().filter(member -> !ranking.isKey(member));
    }

    private void turn(List<Member> chosen) {
        Set<Member> now = new HashSet<>(chosen);
        List<Member> turned = new ArrayList<>();
        risen.stream().filter(member -> !now.contains(member)).forEach(turned::add);
        chosen.stream().filter(member -> !member.rising).forEach(turned::add);
        for (Member member : turned) {
            member.rising = !member.rising;
            members.changed(member);
            doubts.aboutInTime(member);
        }
        risen.clear();
        risen.addAll(chosen);
    }
}
