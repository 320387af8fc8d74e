package org.kept.fulfilment.reports.application;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.HearingDesks;
import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.application.Refusal.Kind;
import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.persistence.Tasks;
import org.kept.fulfilment.reports.application.Report.NotUnderstood;
import org.kept.fulfilment.reports.application.Report.OnDay;
import org.kept.fulfilment.reports.application.Report.Understood;
import org.kept.fulfilment.reports.persistence.ParkedReports;

/** A department's own system speaks: heard, parked until what it answers has come here, or rejected with the reason. */
@ApplicationScoped
public class HearingReports {
    private final Tasks tasks;
    private final HearingDesks desks;
    private final HearingContentionReports contentions;
    private final ParkedReports parked;
    private final RejectingReports rejecting;
    private final ReportsConfig config;

    HearingReports(
            Tasks tasks,
            HearingDesks desks,
            HearingContentionReports contentions,
            ParkedReports parked,
            RejectingReports rejecting,
            ReportsConfig config) {
        this.tasks = tasks;
        this.desks = desks;
        this.contentions = contentions;
        this.parked = parked;
        this.rejecting = rejecting;
        this.config = config;
    }

    /**
     * Once for each report: its caller's transaction remembers it.
     *
     * @param lastTry of the caller; before it, fails with {@link ContentionChanging} instead of rejecting what passes by itself
     */
    public Uni<Void> hear(Report report, boolean lastTry) {
        if (report instanceof Understood understood) {
            return hearOrPark(understood);
        }
        return report instanceof OnDay onDay
                ? contentions.hear(onDay, lastTry)
                : rejecting.reject(report, ((NotUnderstood) report).refusals());
    }

    /** What was said before about the same commitment, and still waits, goes first. */
    private Uni<Void> hearOrPark(Understood report) {
        return tasks.toChange(report.commitmentId())
                .chain(task -> report.isAheadOf(task)
                        ? park(report)
                        : parked.isBehind(report.received().department(), report.commitmentId())
                                .chain(behind -> behind ? park(report) : tell(task, report)));
    }

    private Uni<Void> park(Understood report) {
        return rejecting
                .mustBeDeclared(report.received())
                .chain(() -> parked.park(
                        report.received(), report.commitmentId(), report.commitmentRevision(), config.waitAtMost()));
    }

    /** @param task locked, and not behind the report */
    Uni<Void> tell(Task task, Understood report) {
        Optional<Refusal> astray = astray(task, report);
        return astray.isPresent()
                ? rejecting.reject(report, List.of(astray.get()))
                : desks.hear(task, report.desk(), report.word()).chain(decision -> unlessDone(report, decision));
    }

    private Uni<Void> unlessDone(Report report, Decision decision) {
        return Refusal.of(decision)
                .map(refusal -> rejecting.reject(report, List.of(refusal)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Whose task it is, the task says itself. */
    private static Optional<Refusal> astray(Task task, Understood report) {
        if (!task.department().equals(report.received().department())) {
            return Optional.empty();
        }
        if (!task.accountId().equals(report.received().key())) {
            return Optional.of(Refusal.invalid(
                    "key", "must be the account, " + task.accountId() + ": it keeps an account's reports in order"));
        }
        if (report.commitmentRevision() > 0 && report.commitmentRevision() < task.commitmentRevision()) {
            return Optional.of(new Refusal(
                    Kind.CONFLICT,
                    "commitment-changed",
                    null,
                    "This answers revision " + report.commitmentRevision()
                            + " of the commitment; sales has said revision " + task.commitmentRevision()
                            + " meanwhile: read it, and report on that."));
        }
        return Optional.empty();
    }
}
