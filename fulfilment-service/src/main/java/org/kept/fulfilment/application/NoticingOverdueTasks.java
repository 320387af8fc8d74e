package org.kept.fulfilment.application;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Tasks;

/**
 * Tells, once for each task, that its due date has passed. What is still to be noticed stands in the tasks themselves,
 * so nothing is lost when an instance dies, and several share the work by locking the rows that they handle.
 */
@ApplicationScoped
public class NoticingOverdueTasks {
    private static final Logger LOG = Logger.getLogger(NoticingOverdueTasks.class);

    private final Tasks tasks;
    private final TellingProgress progress;
    private final DatabaseClock clock;
    private final Transactions transactions;
    private final OverdueConfig config;
    private final ServedDepartments served;

    NoticingOverdueTasks(
            Tasks tasks,
            TellingProgress progress,
            DatabaseClock clock,
            Transactions transactions,
            OverdueConfig config,
            ServedDepartments served) {
        this.tasks = tasks;
        this.progress = progress;
        this.clock = clock;
        this.transactions = transactions;
        this.config = config;
        this.served = served;
    }

    /** A database that is away is no reason to stop: the next sweep finds what this one has missed. */
    @Scheduled(
            every = "${kept.overdue.sweep-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return noticeAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("Overdue tasks wait for the next sweep: %s", failure.getMessage()))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** @return how many tasks were found to be overdue, over all transactions */
    public Uni<Integer> noticeAll() {
        return transactions.runUntilFewer(config.batchMax(), this::noticeSome);
    }

    private Uni<Integer> noticeSome() {
        return tasks.pastDue(served.list(), config.batchMax())
                .chain(found -> clock.now().chain(now -> {
                    List<TaskProgressed> events = found.stream()
                            .map(task -> task.passDueDate(now))
                            .flatMap(Optional::stream)
                            .toList();
                    return progress.tell(events).replaceWith(found.size());
                }));
    }
}
