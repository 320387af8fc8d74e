package org.kept.fulfilment.capacity.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.Outbox;
import org.kept.fulfilment.application.TurnListener;
import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.messaging.ContentionEvents;
import org.kept.fulfilment.capacity.persistence.ToldContentions;
import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.persistence.DatabaseClock;

/**
 * Tells a department on its own topic which days are too short, so that its system can have them decided: each contention
 * of the days that are usually shown, once in each version, the earliest days first.
 */
@ApplicationScoped
class TellingContentions implements TurnListener {
    /** At one turn; the others follow with the next. */
    private static final int TOLD_MAX = 50;

    private final ShowingContentions showing;
    private final ToldContentions told;
    private final Outbox outbox;
    private final DatabaseClock clock;

    TellingContentions(ShowingContentions showing, ToldContentions told, Outbox outbox, DatabaseClock clock) {
        this.showing = showing;
        this.told = told;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> turnOf(Department department) {
        return department.capacityPerDay().equals(DailyCapacity.UNLIMITED)
                ? told.of(department.id()).chain(known -> tell(department, List.of(), known))
                : showing.between(department, null, null)
                        .chain(found -> told.of(department.id()).chain(known -> tell(department, found, known)));
    }

    private Uni<Void> tell(Department department, List<Contention> found, Set<Long> known) {
        List<Contention> news = found.stream()
                .filter(one -> !known.contains(one.version()))
                .limit(TOLD_MAX)
                .toList();
        Set<Long> next = found.stream()
                .filter(one -> news.contains(one) || known.contains(one.version()))
                .map(Contention::version)
                .collect(Collectors.toSet());
        return next.equals(known)
                ? Uni.createFrom().voidItem()
                : told.keep(department.id(), next)
                        .chain(clock::now)
                        .chain(now -> outbox.publish(news.stream()
                                .map(one -> ContentionEvents.of(department.id(), one, now))
                                .toList()));
    }
}
