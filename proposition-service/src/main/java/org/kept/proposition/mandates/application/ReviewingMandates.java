package org.kept.proposition.mandates.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Transactions;
import org.kept.proposition.mandates.domain.Entry;
import org.kept.proposition.mandates.domain.EntryKind;
import org.kept.proposition.mandates.domain.KeptRateRule.Review;
import org.kept.proposition.mandates.domain.Mandate;
import org.kept.proposition.mandates.persistence.Growth;
import org.kept.proposition.mandates.persistence.MandateRows;
import org.kept.proposition.people.domain.KeptRate;
import org.kept.proposition.people.persistence.KeptRates;

/**
 * Looks at everybody's kept rate once a period, and at the trainings that begin or cease to count. One instance at a time
 * works on a page of people, in one transaction with what it remembers: a restart goes on where the last one ended.
 */
@ApplicationScoped
public class ReviewingMandates {
    private static final int PAGE = 20;

    private final MandateRows mandates;
    private final Growth growth;
    private final GrowthPolicy policy;
    private final GrowingByTraining byTraining;
    private final KeptRates rates;
    private final Transactions transactions;
    private final Clock clock;

    ReviewingMandates(
            MandateRows mandates,
            Growth growth,
            GrowthPolicy policy,
            GrowingByTraining byTraining,
            KeptRates rates,
            Transactions transactions,
            Clock clock) {
        this.mandates = mandates;
        this.growth = growth;
        this.policy = policy;
        this.byTraining = byTraining;
        this.rates = rates;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Scheduled(
            every = "{kept.mandates.growth.every}",
            delayed = "{kept.mandates.growth.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> review() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate period = policy.periodOf(now);
        List<String> topics = List.copyOf(policy.trainings().keySet());
        return pages(
                        "",
                        after -> growth.trainingsDue(after, today, topics, PAGE),
                        person -> byTraining.certified(person, now))
                .chain(() ->
                        pages("", after -> growth.due(after, period, PAGE), person -> review(person, period, now)));
    }

    private Uni<Void> pages(String after, Function<String, Uni<List<String>>> due, Function<String, Uni<Void>> work) {
        return transactions
                .run(() -> growth.alone()
                        .chain(alone ->
                                alone ? due.apply(after) : Uni.createFrom().item(List.<String>of()))
                        .call(people -> inTurn(people, work)))
                .chain(people -> people.size() < PAGE
                        ? Uni.createFrom().voidItem()
                        : pages(people.get(people.size() - 1), due, work));
    }

    private static Uni<Void> inTurn(List<String> people, Function<String, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(person -> work.apply(person).replaceWith(person))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> review(String salesperson, LocalDate period, Instant now) {
        return mandates.lock(salesperson).chain(mandate -> rates.count(
                        List.of(salesperson),
                        KeptRates.By.DEPARTMENT,
                        KeptRates.Selection.within(
                                policy.countsFrom(period),
                                period.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .chain(counted -> apply(mandate, period, counted.get(0), now)));
    }

    private Uni<Void> apply(Mandate mandate, LocalDate period, KeptRate total, Instant now) {
        Review review = policy.keptRate().review(mandate, total.kept(), total.settled());
        return growth.reviewed(mandate.salesperson(), period, review, total.kept(), total.settled(), now)
                .chain(first -> first && review.changeMinor() != 0
                        ? mandates.change(
                                mandate,
                                mandate.limits().plus(review.changeMinor(), 0),
                                mandate.grantedMinor(),
                                new MandateRows.Change(
                                        review.changeMinor() > 0 ? EntryKind.WIDENED : EntryKind.NARROWED,
                                        Entry.POLICY,
                                        review.why() + " (period of " + period + ")",
                                        now))
                        : Uni.createFrom().voidItem());
    }
}
