package org.kept.fulfilment.forecast.application;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.ProgressListener;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.forecast.persistence.ForecastMarks;

/** Notes, with each change of a task, that what is expected of it and of all that wait for it has to be found anew. */
@ApplicationScoped
class MarkingSlips implements ProgressListener {
    private final ForecastMarks marks;

    MarkingSlips(ForecastMarks marks) {
        this.marks = marks;
    }

    @Override
    public Uni<Void> progressed(List<TaskProgressed> events) {
        return marks.mark(
                events.stream().map(event -> event.task().propositionId()).toList());
    }
}
