package org.kept.fulfilment.capacity.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.outbox.Outbox;
import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.application.ServedDepartments;
import org.kept.fulfilment.capacity.domain.ContendedDay;
import org.kept.fulfilment.capacity.messaging.ContentionEvents;
import org.kept.fulfilment.capacity.persistence.CompetingTasks;
import org.kept.fulfilment.capacity.persistence.CompetingTasks.Load;
import org.kept.fulfilment.capacity.persistence.CompetingTasks.View;
import org.kept.fulfilment.capacity.persistence.ContendedDays;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Departments;

/**
 * Tells that a day has become contended, and that it is so no more, once for each change: what was told stands in the
 * database, and of several instances one looks at a department at a time.
 */
@ApplicationScoped
public class TellingContentions {
    private static final Logger LOG = Logger.getLogger(TellingContentions.class);

    private final ContendedDays days;
    private final CompetingTasks competing;
    private final Departments departments;
    private final Outbox outbox;
    private final DatabaseClock clock;
    private final Transactions transactions;
    private final ContentionConfig config;
    private final ServedDepartments served;

    TellingContentions(
            ContendedDays days,
            CompetingTasks competing,
            Departments departments,
            Outbox outbox,
            DatabaseClock clock,
            Transactions transactions,
            ContentionConfig config,
            ServedDepartments served) {
        this.days = days;
        this.competing = competing;
        this.departments = departments;
        this.outbox = outbox;
        this.clock = clock;
        this.transactions = transactions;
        this.config = config;
        this.served = served;
    }

    @Scheduled(
            every = "${kept.contention.look-every:15s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return lookAtAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("Contended days are told later: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    /** Each department in a transaction of its own. */
    public Uni<Void> lookAtAll() {
        return transactions.run(() -> days.departments(served.list())).chain(ids -> {
            Uni<Void> looked = Uni.createFrom().voidItem();
            for (String id : ids) {
                looked = looked.chain(() -> transactions.run(() -> lookAt(id)));
            }
            return looked;
        });
    }

    private Uni<Void> lookAt(String id) {
        return days.alone(id)
                .chain(alone -> alone
                        ? departments.findById(id).chain(this::lookAt)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> lookAt(Department department) {
        return clock.now().chain(now -> {
            View view = new View(department.id(), department.timeZone(), now);
            LocalDate today = ShowingContentions.daysOf(department).of(now);
            return competing.load(view).chain(loads -> days.of(department.id())
                    .map(told -> news(department, loads, upcoming(told, today), now))
                    .chain(this::tell)
                    .chain(() -> days.forgetBefore(department.id(), today)));
        });
    }

    private static List<ContendedDay> upcoming(List<ContendedDay> told, LocalDate today) {
        return told.stream().filter(one -> !one.day().isBefore(today)).toList();
    }

    private List<Change> news(Department department, List<Load> loads, List<ContendedDay> told, Instant now) {
        Map<Slot, ContendedDay> known = new HashMap<>();
        loads.forEach(load -> known.put(
                new Slot(load.day(), load.type()),
                ContendedDay.unknown(department.id(), load.day(), load.type(), now)));
        told.forEach(one -> known.put(new Slot(one.day(), one.type()), one));
        Map<Slot, Integer> tasks = new HashMap<>();
        loads.forEach(load -> tasks.put(new Slot(load.day(), load.type()), load.tasks()));
        List<Change> changes = new ArrayList<>();
        known.forEach((slot, before) -> changes.add(new Change(
                before,
                before.look(
                        tasks.getOrDefault(slot, 0),
                        department.capacityPerDay().limit(slot.type()),
                        config.settled(),
                        now))));
        return changes.stream().filter(Change::isAny).toList();
    }

    private Uni<Void> tell(List<Change> changes) {
        return days.keep(changes.stream().map(Change::after).toList())
                .chain(() -> outbox.publish(changes.stream()
                        .filter(Change::isToBeTold)
                        .map(change -> ContentionEvents.of(change.after()))
                        .toList()));
    }

    private record Slot(LocalDate day, String type) {}

    private record Change(ContendedDay before, ContendedDay after) {
        boolean isAny() {
            return before != after;
        }

        boolean isToBeTold() {
            return before.revision() != after.revision();
        }
    }
}
