package org.kept.fulfilment.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.persistence.Predecessors;
import org.kept.fulfilment.persistence.Tasks;

/** A desk says what its department makes of a commitment, and how far the work is. */
@ApplicationScoped
public class HearingDesks {
    private final TellingProgress progress;
    private final Predecessors predecessors;
    private final Departments departments;
    private final DeclaredHoldReasons holdReasons;
    private final DatabaseClock clock;

    HearingDesks(
            TellingProgress progress,
            Predecessors predecessors,
            Departments departments,
            DeclaredHoldReasons holdReasons,
            DatabaseClock clock) {
        this.progress = progress;
        this.predecessors = predecessors;
        this.departments = departments;
        this.holdReasons = holdReasons;
        this.clock = clock;
    }

    /** @param task locked by {@link Tasks#toChange} */
    public Uni<Decision> hear(Task task, Desk desk, DeskWord word) {
        return department(task, word)
                .chain(department -> clock.now().map(now -> new Setting(now, holdReasons.reasons(), department)))
                .chain(setting -> tell(task, word.tellTo(task, desk, setting)));
    }

    private Uni<Department> department(Task task, DeskWord word) {
        return word.needsDepartment()
                ? departments.findById(task.department())
                : Uni.createFrom().nullItem();
    }

    /** Who has to wait is told for what. */
    private Uni<Decision> tell(Task task, Decision decision) {
        return decision instanceof Decision.Waits waits
                ? predecessors.awaitedBy(task).map(first -> new Decision.Waits(waits.readiness(), first))
                : progress.tell(decision);
    }
}
