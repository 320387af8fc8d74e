package org.kept.fulfilment.forecast.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.domain.TaskState;

/**
 * What the model asks of a task that is not settled.
 *
 * @param revision of the task when it was read
 * @param dependsOn what has to be there first, of whatever department; what is not among the open ones counts as there
 * @param lost one of these that has failed or was cancelled, and will never be there; or null
 * @param keptUntil what the customer was told
 * @param timeZone in which the customer was told it
 * @param readyAt when it was there, and what it depends on that is there was
 * @param stateSince since when it is in its state
 * @param saidAt when its desk expects to deliver, or what it offers; null until it has said so
 * @param why the desk's own words for its state, or null
 */
public record OpenTask(
        UUID commitmentId,
        UUID propositionId,
        String accountId,
        String department,
        String type,
        long revision,
        TaskState state,
        List<UUID> dependsOn,
        UUID lost,
        Instant keptUntil,
        String timeZone,
        Instant readyAt,
        Instant stateSince,
        Instant saidAt,
        String why) {}
