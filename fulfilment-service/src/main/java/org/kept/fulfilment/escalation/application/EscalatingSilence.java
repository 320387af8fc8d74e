package org.kept.fulfilment.escalation.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.outbox.DomainEvent;
import org.kept.chassis.outbox.Outbox;
import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.application.ServedDepartments;
import org.kept.fulfilment.application.TellingProgress;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.escalation.domain.Patience;
import org.kept.fulfilment.escalation.domain.ResponseClock;
import org.kept.fulfilment.escalation.messaging.EscalationEvents;
import org.kept.fulfilment.escalation.persistence.ResponseClocks;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Departments;

/**
 * Tells people that a department does not answer, each step once. What is still to be told stands in the clocks, so
 * nothing is lost when an instance dies; several share the work by locking the tasks, as a desk does that answers.
 */
@ApplicationScoped
public class EscalatingSilence {
    private static final Logger LOG = Logger.getLogger(EscalatingSilence.class);

    private final ResponseClocks clocks;
    private final Departments departments;
    private final TellingProgress progress;
    private final Outbox outbox;
    private final DatabaseClock clock;
    private final Transactions transactions;
    private final EscalationConfig config;
    private final ServedDepartments served;

    EscalatingSilence(
            ResponseClocks clocks,
            Departments departments,
            TellingProgress progress,
            Outbox outbox,
            DatabaseClock clock,
            Transactions transactions,
            EscalationConfig config,
            ServedDepartments served) {
        this.clocks = clocks;
        this.departments = departments;
        this.progress = progress;
        this.outbox = outbox;
        this.clock = clock;
        this.transactions = transactions;
        this.config = config;
        this.served = served;
    }

    /** A database that is away is no reason to stop: the next sweep finds what this one has missed. */
    @Scheduled(
            every = "${kept.escalation.sweep-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return escalateAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("Escalations wait for the next sweep: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** @return how many clocks were looked at, over all transactions; one with several steps due counts with each */
    public Uni<Integer> escalateAll() {
        return transactions
                .run(this::escalateSome)
                .chain(some ->
                        some == 0 ? Uni.createFrom().item(0) : escalateAll().map(more -> some + more));
    }

    private Uni<Integer> escalateSome() {
        return clocks.tasksOfDue(served.list(), config.batchMax())
                .chain(tasks -> tasks.isEmpty()
                        ? Uni.createFrom().item(0)
                        : clock.now().chain(now -> pass(tasks, now)).replaceWith(tasks.size()));
    }

    private Uni<Void> pass(List<Task> locked, Instant now) {
        Map<UUID, Task> tasks = locked.stream().collect(Collectors.toMap(Task::commitmentId, Function.identity()));
        return clocks.due(tasks.keySet(), now)
                .chain(due -> patienceOf(due).chain(patience -> pass(due, tasks, patience, now)));
    }

    private Uni<Map<String, Patience>> patienceOf(List<ResponseClock> due) {
        List<String> ids =
                due.stream().map(ResponseClock::department).distinct().toList();
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : departments.list("id in ?1", ids).map(found -> found.stream()
                        .collect(Collectors.toMap(Department::id, Patience::of)));
    }

    private Uni<Void> pass(
            List<ResponseClock> due, Map<UUID, Task> tasks, Map<String, Patience> patience, Instant now) {
        List<TaskProgressed> steps = new ArrayList<>();
        List<DomainEvent> told = new ArrayList<>();
        List<UUID> over = new ArrayList<>();
        for (ResponseClock one : due) {
            Task task = tasks.get(one.commitmentId());
            if (!ResponseClock.runsIn(task.state())) {
                over.add(one.commitmentId());
                continue;
            }
            Patience its = patience.get(one.department());
            // Another calendar moves it.
            task.answerBy(one.answerDueAt(its));
            one.pass(now, its).ifPresent(escalation -> {
                steps.add(task.escalate(escalation.change(), now));
                told.addAll(EscalationEvents.of(task, escalation));
            });
        }
        return progress.tell(steps).chain(() -> outbox.publish(told)).chain(() -> clocks.stop(over));
    }
}
