package org.kept.fulfilment.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Commitment;
import org.kept.fulfilment.domain.Readiness;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.persistence.Tasks;

/** What was promised becomes a task of the department, once, however often it is told. */
@ApplicationScoped
public class TakingOnCommitments {
    private final Tasks tasks;
    private final Departments departments;
    private final TellingProgress progress;
    private final LookingAhead ahead;
    private final DatabaseClock clock;

    TakingOnCommitments(
            Tasks tasks, Departments departments, TellingProgress progress, LookingAhead ahead, DatabaseClock clock) {
        this.tasks = tasks;
        this.departments = departments;
        this.progress = progress;
        this.ahead = ahead;
        this.clock = clock;
    }

    public Uni<Reception> takeOn(Commitment commitment) {
        return tasks.findById(commitment.id())
                .chain(known -> known == null ? ifDeclared(commitment) : again(commitment, known));
    }

    private Uni<Reception> ifDeclared(Commitment commitment) {
        return departments
                .findById(commitment.department())
                .chain(department -> department == null
                        ? refuse("The department '" + commitment.department()
                                + "' is not declared here: add its file, then replay this event.")
                        : ahead.at(commitment.terms().dependsOn()).chain(readiness -> clock.now()
                                .chain(now -> publish(Task.takeOn(commitment, now), readiness))));
    }

    private Uni<Reception> publish(TaskProgressed taken, Readiness readiness) {
        taken.task().know(readiness);
        return tasks.persist(taken.task())
                .chain(() -> progress.tell(List.of(taken)))
                .replaceWith(new Reception.TakenOn(taken));
    }

    /** What was made is amended, not made anew; a newer revision is kept with the dead letters rather than dropped. */
    private static Uni<Reception> again(Commitment commitment, Task known) {
        return commitment.revision() <= known.commitmentRevision()
                ? Uni.createFrom().item(new Reception.KnownAlready())
                : refuse("Revision " + commitment.revision() + " of a commitment that is known at revision "
                        + known.commitmentRevision()
                        + ": what is made already is amended by an event of its own type.");
    }

    private static Uni<Reception> refuse(String reason) {
        return Uni.createFrom().item(new Reception.Refused(reason));
    }
}
