package org.kept.fulfilment.rest;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.forecast.persistence.Forecasts;
import org.kept.fulfilment.persistence.Predecessors;

/** Tasks as they are shown, with what others know of them. */
@ApplicationScoped
class TaskBodies {
    private final Predecessors predecessors;
    private final Forecasts forecasts;

    TaskBodies(Predecessors predecessors, Forecasts forecasts) {
        this.predecessors = predecessors;
        this.forecasts = forecasts;
    }

    Uni<TaskResponse> of(Task task) {
        return predecessors.awaitedBy(task).chain(first -> forecasts
                .findById(task.commitmentId())
                .map(expected -> TaskResponse.of(task, first, expected)));
    }

    /** Looks up for all of them at once what each needs. */
    Uni<Function<Task, TaskResponse>> of(List<Task> tasks) {
        return predecessors.awaitedBy(tasks).chain(first -> forecasts
                .of(tasks.stream().map(Task::commitmentId).toList())
                .map(expected -> task ->
                        TaskResponse.of(task, first.get(task.commitmentId()), expected.get(task.commitmentId()))));
    }
}
