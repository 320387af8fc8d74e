package org.kept.fulfilment.capacity.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.chassis.outbox.Outbox;
import org.kept.fulfilment.application.TurnListener;
import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.ToldContention;
import org.kept.fulfilment.capacity.messaging.ContentionEvents;
import org.kept.fulfilment.capacity.persistence.DayHistory;
import org.kept.fulfilment.capacity.persistence.DayHistory.Line;
import org.kept.fulfilment.capacity.persistence.ToldContentions;
import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.persistence.DatabaseClock;

/**
 * Tells a department on its own topic which days are too short, so that its system can have them decided: each contention
 * of the days that are usually shown, once in each version, the earliest days first; and once that a day is not too short
 * any more. What was told stands in the database, written with the telling: neither is ever there without the other.
 */
@ApplicationScoped
class TellingContentions implements TurnListener {
    /** At one turn; the others follow with the next. */
    private static final int TOLD_MAX = 50;
    /** So many commitments are named at one turn, or those of one contention: all of it is written as JSON. */
    private static final int NAMED_MAX = 5_000;

    private final ShowingContentions showing;
    private final ToldContentions told;
    private final DayHistory history;
    private final Outbox outbox;
    private final DatabaseClock clock;

    TellingContentions(
            ShowingContentions showing, ToldContentions told, DayHistory history, Outbox outbox, DatabaseClock clock) {
        this.showing = showing;
        this.told = told;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> turnOf(Department department) {
        return told.of(department.id())
                .chain(known -> known.isEmpty() && department.capacityPerDay().equals(DailyCapacity.UNLIMITED)
                        ? Uni.createFrom().voidItem()
                        : showing.shortDays(department, null, null)
                                .chain(days -> news(days, known).chain(news -> tell(days, news, over(days, known)))));
    }

    /** Nothing is looked at behind the last one that is told. */
    private Uni<List<Contention>> news(ShortDays days, Collection<ToldContention> known) {
        AtomicInteger named = new AtomicInteger();
        return showing.eachOf(days)
                .select()
                .where(one -> known.stream().noneMatch(before -> before.isOf(one)))
                .select()
                .first(one -> named.getAndAdd(one.contenders().size()) < NAMED_MAX)
                .select()
                .first(TOLD_MAX)
                .collect()
                .asList();
    }

    /** What lies behind the days that were looked at is nobody's to say. */
    private static List<ToldContention> over(ShortDays days, Collection<ToldContention> known) {
        return known.stream()
                .filter(one -> !one.day().isAfter(days.last()) && !days.has(one.day(), one.type()))
                .toList();
    }

    private Uni<Void> tell(ShortDays days, List<Contention> news, List<ToldContention> over) {
        String department = days.department().id();
        return news.isEmpty() && over.isEmpty()
                ? Uni.createFrom().voidItem()
                : told.keep(department, news)
                        .chain(() -> told.forget(department, over))
                        .chain(clock::now)
                        .chain(now -> history.write(department, lines(days, news, over), now)
                                .chain(() -> outbox.publish(events(days, news, over, now))));
    }

    private static List<DomainEvent> events(
            ShortDays days, List<Contention> news, List<ToldContention> over, Instant now) {
        String department = days.department().id();
        return Stream.concat(
                        over.stream()
                                .map(one -> ContentionEvents.ended(department, one, one.endedBy(days.today()), now)),
                        news.stream().map(one -> ContentionEvents.of(department, one, now)))
                .toList();
    }

    private static List<Line> lines(ShortDays days, List<Contention> news, List<ToldContention> over) {
        return Stream.concat(
                        over.stream().map(one -> ended(one, days)),
                        news.stream().map(TellingContentions::contended))
                .toList();
    }

    private static Line contended(Contention one) {
        return new Line(
                "contended",
                one.day(),
                one.type(),
                Map.of(
                        "capacity",
                        one.capacity(),
                        "commitments",
                        one.contenders().size(),
                        "contentionVersion",
                        Long.toString(one.version())));
    }

    private static Line ended(ToldContention one, ShortDays days) {
        return new Line(
                "contentionEnded",
                one.day(),
                one.type(),
                Map.of("outcome", one.endedBy(days.today()).word(), "contentionVersion", Long.toString(one.version())));
    }
}
