package org.kept.fulfilment.application;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Predecessor;
import org.kept.fulfilment.domain.Readiness;
import org.kept.fulfilment.persistence.Predecessors;

/** Finds out, for a task that begins to depend on others, how these stand. */
@ApplicationScoped
class LookingAhead {
    private final Predecessors predecessors;

    LookingAhead(Predecessors predecessors) {
        this.predecessors = predecessors;
    }

    /** Until the transaction ends, none of them settles; to be called before the task's own row is locked. */
    Uni<Readiness> at(List<UUID> dependsOn) {
        return dependsOn.isEmpty()
                ? Uni.createFrom().item(Readiness.READY)
                : predecessors
                        .holdStill(dependsOn)
                        .chain(() -> predecessors.standing(dependsOn))
                        .map(standing -> Predecessor.readiness(standing.values()));
    }
}
