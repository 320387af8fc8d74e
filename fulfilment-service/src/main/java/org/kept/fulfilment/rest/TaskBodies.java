package org.kept.fulfilment.rest;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.persistence.Predecessors;

/** Tasks as they are shown, with what others know of them. */
@ApplicationScoped
class TaskBodies {
    private final Predecessors predecessors;

    TaskBodies(Predecessors predecessors) {
        this.predecessors = predecessors;
    }

    Uni<TaskResponse> of(Task task) {
        return predecessors.awaitedBy(task).map(first -> TaskResponse.of(task, first));
    }

    /** Looks up for all of them at once what each needs. */
    Uni<Function<Task, TaskResponse>> of(List<Task> tasks) {
        return predecessors
                .awaitedBy(tasks)
                .map(first -> task -> TaskResponse.of(task, first.get(task.commitmentId())));
    }
}
