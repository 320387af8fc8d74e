package org.kept.fulfilment.reports.application;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.OnlyLeads;
import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.capacity.application.DecidingContentions;
import org.kept.fulfilment.capacity.application.DecidingContentions.Request;
import org.kept.fulfilment.capacity.application.SuggestingOrders;
import org.kept.fulfilment.capacity.application.Undecided;
import org.kept.fulfilment.capacity.application.Verdict;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.reports.application.Report.OnDay;

/**
 * A department's own system says what its lead decides for a day that is too short, or a colleague suggests. The topic says
 * which department speaks, and the department's system vouches for who of it does.
 */
@ApplicationScoped
class HearingContentionReports {
    private final Departments departments;
    private final DecidingContentions deciding;
    private final SuggestingOrders suggesting;
    private final RejectingReports rejecting;

    HearingContentionReports(
            Departments departments,
            DecidingContentions deciding,
            SuggestingOrders suggesting,
            RejectingReports rejecting) {
        this.departments = departments;
        this.deciding = deciding;
        this.suggesting = suggesting;
        this.rejecting = rejecting;
    }

    /** In the transaction that remembers the report. */
    Uni<Void> hear(OnDay report) {
        return rejecting
                .mustBeDeclared(report.received())
                .chain(() -> departments.findById(report.received().department()))
                .chain(department -> refusal(report, department))
                .chain(refusal -> refusal.map(why -> rejecting.reject(report, List.of(why)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Refusal>> refusal(OnDay report, Department department) {
        Optional<Refusal> notTheirs = report.decides() ? OnlyLeads.refusal(department, report.by()) : Optional.empty();
        return notTheirs.isPresent()
                ? Uni.createFrom().item(notTheirs)
                : tell(report, department).map(verdict -> Undecided.refusal(verdict, report.day(), report.type()));
    }

    private Uni<Verdict> tell(OnDay report, Department department) {
        Request request = new Request(department, report.day(), report.type(), report.choice(), report.desk());
        return report.decides() ? deciding.decide(request, report::isOf) : suggesting.suggest(request, report::isOf);
    }
}
