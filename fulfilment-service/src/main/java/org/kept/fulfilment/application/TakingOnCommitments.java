package org.kept.fulfilment.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.Outbox;
import org.kept.fulfilment.domain.Commitment;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.messaging.FulfilmentEvents;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.persistence.Tasks;

/** What was promised becomes a task of the department, once, however often it is told. */
@ApplicationScoped
public class TakingOnCommitments {
    private final Tasks tasks;
    private final Departments departments;
    private final Outbox outbox;
    private final DatabaseClock clock;

    TakingOnCommitments(Tasks tasks, Departments departments, Outbox outbox, DatabaseClock clock) {
        this.tasks = tasks;
        this.departments = departments;
        this.outbox = outbox;
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
                        : clock.now().chain(now -> publish(Task.takeOn(commitment, now))));
    }

    private Uni<Reception> publish(TaskProgressed taken) {
        return tasks.persist(taken.task())
                .chain(() -> outbox.publish(FulfilmentEvents.of(taken)))
                .replaceWith(new Reception.TakenOn(taken));
    }

    /** A commitment cannot be amended yet; a newer revision is kept with the dead letters rather than dropped. */
    private static Uni<Reception> again(Commitment commitment, Task known) {
        return commitment.revision() <= known.commitmentRevision()
                ? Uni.createFrom().item(new Reception.KnownAlready())
                : refuse("Revision " + commitment.revision() + " of a commitment that is known at revision "
                        + known.commitmentRevision() + ": this version cannot amend what it has taken on.");
    }

    private static Uni<Reception> refuse(String reason) {
        return Uni.createFrom().item(new Reception.Refused(reason));
    }
}
