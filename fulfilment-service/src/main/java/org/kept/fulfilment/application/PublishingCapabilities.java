package org.kept.fulfilment.application;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.outbox.Outbox;
import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Measured;
import org.kept.fulfilment.messaging.FulfilmentEvents;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.persistence.Measurements;

/**
 * Tells the others how each department does, when that has changed. Whose turn it is stands in the database, where the
 * instance that looks holds the row: each department is measured by one instance, at most once in its interval, and a
 * restart changes nothing about that.
 */
@ApplicationScoped
public class PublishingCapabilities {
    private static final Logger LOG = Logger.getLogger(PublishingCapabilities.class);

    private final Measurements measurements;
    private final MeasuringDepartments measuring;
    private final Departments departments;
    private final Outbox outbox;
    private final Transactions transactions;
    private final CapabilitiesConfig config;
    private final ServedDepartments served;
    private final List<TurnListener> listeners;

    PublishingCapabilities(
            Measurements measurements,
            MeasuringDepartments measuring,
            Departments departments,
            Outbox outbox,
            Transactions transactions,
            CapabilitiesConfig config,
            ServedDepartments served,
            @All List<TurnListener> listeners) {
        this.measurements = measurements;
        this.measuring = measuring;
        this.departments = departments;
        this.outbox = outbox;
        this.transactions = transactions;
        this.config = config;
        this.served = served;
        this.listeners = listeners;
    }

    @Scheduled(
            every = "${kept.capabilities.look-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return publishAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("How departments do is measured later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /**
     * Measures every department whose turn it is, each in a transaction of its own. One that fails is left out until the
     * next round, and the others go on.
     */
    public Uni<Void> publishAll() {
        return publishAllBut(Set.of());
    }

    private Uni<Void> publishAllBut(Set<String> failed) {
        AtomicReference<String> turn = new AtomicReference<>();
        return transactions
                .run(() -> publishNext(failed, turn))
                .map(more -> more ? Optional.of(failed) : Optional.<Set<String>>empty())
                .onFailure(failure -> turn.get() != null)
                .recoverWithItem(failure -> Optional.of(with(failed, turn.get(), failure)))
                .chain(next -> next.map(this::publishAllBut)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private static Set<String> with(Set<String> failed, String department, Throwable failure) {
        LOG.warnf("How '%s' does is measured later: %s", department, failure.getMessage());
        Set<String> more = new HashSet<>(failed);
        more.add(department);
        return more;
    }

    /** @param turn is told whose it is */
    private Uni<Boolean> publishNext(Set<String> failed, AtomicReference<String> turn) {
        turn.set(null);
        return measurements
                .toLookAt(served.list(), failed, config.atMostEvery())
                .invoke(turn::set)
                .chain(id -> id == null
                        ? Uni.createFrom().item(false)
                        : departments.toChange(id).chain(this::turnOf).replaceWith(true));
    }

    private Uni<Void> turnOf(Department department) {
        Uni<Void> measured = publishIfChanged(department);
        // One after the other: they share the session.
        for (TurnListener listener : listeners) {
            measured = measured.chain(() -> listener.turnOf(department));
        }
        return measured;
    }

    private Uni<Void> publishIfChanged(Department department) {
        return measuring.measure(department).chain(measured -> measurements
                .latest(List.of(department.id()))
                .chain(told -> told.get(department.id()).equals(measured)
                        ? Uni.createFrom().voidItem()
                        : publish(department, measured)));
    }

    private Uni<Void> publish(Department department, Measured measured) {
        department.measuredAnew();
        return measurements
                .told(department.id(), measured)
                .chain(() -> outbox.publish(FulfilmentEvents.of(department, measured)));
    }
}
