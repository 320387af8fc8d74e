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
import org.kept.fulfilment.capacity.persistence.ToldContentions;
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
    private final ToldContentions told;

    HearingContentionReports(
            Departments departments,
            DecidingContentions deciding,
            SuggestingOrders suggesting,
            RejectingReports rejecting,
            ToldContentions told) {
        this.departments = departments;
        this.deciding = deciding;
        this.suggesting = suggesting;
        this.rejecting = rejecting;
        this.told = told;
    }

    /**
     * In the transaction that remembers the report.
     *
     * @param lastTry else it fails with {@link ContentionChanging} while one of the tasks is being changed
     */
    Uni<Void> hear(OnDay report, boolean lastTry) {
        return rejecting
                .mustBeDeclared(report.received())
                .chain(() -> departments.findById(report.received().department()))
                .chain(department -> refusal(report, department, lastTry))
                .chain(refusal -> refusal.map(why -> rejecting.reject(report, List.of(why)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Optional<Refusal>> refusal(OnDay report, Department department, boolean lastTry) {
        Optional<Refusal> notTheirs = report.decides() ? OnlyLeads.refusal(department, report.by()) : Optional.empty();
        return notTheirs.isPresent()
                ? Uni.createFrom().item(notTheirs)
                : tell(report, department)
                        .call(verdict -> verdict instanceof Verdict.Changing
                                ? again(report, lastTry)
                                : Uni.createFrom().voidItem())
                        .map(verdict -> Undecided.refusal(verdict, report.day(), report.type()));
    }

    /** Who is rejected for that has to hear of the contention once more, unless it is another one by then. */
    private Uni<Void> again(OnDay report, boolean lastTry) {
        if (!lastTry) {
            return Uni.createFrom().failure(new ContentionChanging());
        }
        return report.seen() == null
                ? Uni.createFrom().voidItem()
                : told.tellAgain(report.received().department(), Long.parseLong(report.seen()));
    }

    private Uni<Verdict> tell(OnDay report, Department department) {
        Request request = new Request(department, report.day(), report.type(), report.choice(), report.desk());
        return report.decides() ? deciding.decide(request, report::isOf) : suggesting.suggest(request, report::isOf);
    }
}
