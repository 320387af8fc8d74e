package org.kept.fulfilment.reports.application;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.chassis.persistence.Transactions;
import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.application.Refusal.Kind;
import org.kept.fulfilment.application.ServedDepartments;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Tasks;
import org.kept.fulfilment.reports.application.Report.NotUnderstood;
import org.kept.fulfilment.reports.application.Report.Understood;
import org.kept.fulfilment.reports.messaging.ReportReader;
import org.kept.fulfilment.reports.persistence.ParkedReport;
import org.kept.fulfilment.reports.persistence.ParkedReports;
import org.kept.fulfilment.reports.persistence.ParkedReports.Waiting;

/**
 * Hears what was parked as soon as what it answers is here, in the order in which it came, and rejects what has waited too
 * long. All of it stands in the database: it survives restarts, and of several instances one hears each.
 */
@ApplicationScoped
public class HearingParkedReports {
    private static final Logger LOG = Logger.getLogger(HearingParkedReports.class);

    private final ParkedReports parked;
    private final Tasks tasks;
    private final HearingReports hearing;
    private final RejectingReports rejecting;
    private final ReportReader reader;
    private final DatabaseClock clock;
    private final Transactions transactions;
    private final ReportsConfig config;
    private final ServedDepartments served;

    HearingParkedReports(
            ParkedReports parked,
            Tasks tasks,
            HearingReports hearing,
            RejectingReports rejecting,
            ReportReader reader,
            DatabaseClock clock,
            Transactions transactions,
            ReportsConfig config,
            ServedDepartments served) {
        this.parked = parked;
        this.tasks = tasks;
        this.hearing = hearing;
        this.rejecting = rejecting;
        this.reader = reader;
        this.clock = clock;
        this.transactions = transactions;
        this.config = config;
        this.served = served;
    }

    @Scheduled(
            every = "${kept.reports.sweep-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return hearAll()
                .onFailure()
                .invoke(failure -> LOG.warnf("Parked reports wait for the next sweep: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Each commitment in a transaction of its own: one that fails does not keep the others waiting. */
    public Uni<Void> hearAll() {
        return transactions
                .run(() -> parked.ready(served.list(), config.batchMax()))
                .chain(ready -> Multi.createFrom()
                        .iterable(ready)
                        .onItem()
                        .transformToUniAndConcatenate(this::hearAlone)
                        .select()
                        .where(heard -> heard)
                        .collect()
                        .with(Collectors.counting())
                        .chain(heard -> heard > 0 && ready.size() == config.batchMax()
                                ? hearAll()
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> hearAlone(Waiting waiting) {
        return transactions
                .run(() -> hearThoseOf(waiting))
                .replaceWith(true)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "The parked reports on %s were not heard", waiting))
                .onFailure()
                .recoverWithItem(false);
    }

    /** The task is locked first, as by whoever hears a report that has just come: the two are never mixed up. */
    private Uni<Void> hearThoseOf(Waiting waiting) {
        return tasks.toChange(waiting.commitmentId()).chain(task -> parked.toHear(waiting, config.batchMax())
                .chain(reports -> clock.now().chain(now -> hearInOrder(task, reports.iterator(), now))));
    }

    private Uni<Void> hearInOrder(Task task, Iterator<ParkedReport> reports, Instant now) {
        if (!reports.hasNext()) {
            return Uni.createFrom().voidItem();
        }
        ParkedReport next = reports.next();
        Report report = reader.read(next.received());
        boolean ahead = report instanceof Understood understood && understood.isAheadOf(task);
        if (ahead && now.isBefore(next.giveUpAt())) {
            return Uni.createFrom().voidItem();
        }
        return (ahead ? giveUp(task, (Understood) report) : hear(task, report))
                .chain(() -> parked.delete(next))
                .chain(() -> hearInOrder(task, reports, now));
    }

    /** It was understood when it was parked; a release that reads differently says what it makes of it. */
    private Uni<Void> hear(Task task, Report report) {
        return report instanceof Understood understood
                ? hearing.tell(task, understood)
                : rejecting.reject(report, ((NotUnderstood) report).refusals());
    }

    private Uni<Void> giveUp(Task task, Understood report) {
        String again = " It was waited for for " + config.waitAtMost().toSeconds()
                + " s: once it stands on the department's topic, report again, with a new id.";
        Refusal refusal = task == null
                ? new Refusal(
                        Kind.NOT_FOUND,
                        "not-found",
                        null,
                        Refusal.unknown(report.commitmentId()).detail() + again)
                : new Refusal(
                        Kind.CONFLICT,
                        "commitment-not-changed",
                        null,
                        "This answers revision " + report.commitmentRevision() + " of the commitment; revision "
                                + task.commitmentRevision() + " is the last that sales has said." + again);
        return rejecting.reject(report, List.of(refusal));
    }
}
