package org.kept.fulfilment.application;

import java.util.List;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.TaskProgressed;

/**
 * Knows by when each department is to answer. It is asked in the transaction of a change, before the change is told, so
 * that what is told says so.
 */
public interface AnswerDates {
    /**
     * Sets by when each of these tasks is to be answered, or that nothing waits any more.
     *
     * @param events at least one, and at most one of each task; the tasks are locked, or new
     */
    Uni<Void> keep(List<TaskProgressed> events);
}
