package org.kept.fulfilment.application;

import java.util.List;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.TaskProgressed;

/**
 * A room that has something to do with every change of a task. It is called in the transaction of the change, after the
 * change itself is written: what fails here undoes the change as well. The rooms are called one after the other, in no
 * order to rely on.
 */
public interface ProgressListener {
    /** @param events at least one, and at most one of each task */
    Uni<Void> progressed(List<TaskProgressed> events);
}
