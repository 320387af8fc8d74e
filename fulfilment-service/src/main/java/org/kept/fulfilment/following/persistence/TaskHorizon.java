package org.kept.fulfilment.following.persistence;

import jakarta.inject.Singleton;

import org.kept.chassis.timelines.TimelineHorizon;

/**
 * Of all tasks' timelines: whoever writes to one has written or locked the task's row, its forecast's, or its day's, by
 * then.
 */
@Singleton
public class TaskHorizon extends TimelineHorizon {
    TaskHorizon() {
        super("timeline_numbers");
    }
}
