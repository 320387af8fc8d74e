package org.kept.fulfilment.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Predecessor;
import org.kept.fulfilment.domain.Readiness;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskProgressed;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Predecessors;

/**
 * Whoever waits for a task hears when it is completed, and when it will not come; of whatever department both are. It is
 * one transaction with what has happened to the first, so none is told twice and none is forgotten.
 */
@ApplicationScoped
class FollowingPredecessors implements ProgressListener {
    private final Predecessors predecessors;
    private final TellingProgress progress;
    private final DatabaseClock clock;

    FollowingPredecessors(Predecessors predecessors, TellingProgress progress, DatabaseClock clock) {
        this.predecessors = predecessors;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public Uni<Void> progressed(List<TaskProgressed> events) {
        List<UUID> moved = events.stream()
                .filter(TaskProgressed::mattersToFollowers)
                .map(event -> event.task().commitmentId())
                .toList();
        return moved.isEmpty()
                ? Uni.createFrom().voidItem()
                : predecessors
                        .followers(moved)
                        .chain(followers ->
                                followers.isEmpty() ? Uni.createFrom().voidItem() : follow(followers));
    }

    private Uni<Void> follow(List<Task> followers) {
        List<UUID> first = followers.stream()
                .flatMap(follower -> follower.terms().dependsOn().stream())
                .distinct()
                .toList();
        return predecessors.standing(first).chain(standing -> clock.now()
                .chain(now -> progress.tell(news(followers, standing, now))));
    }

    private static List<TaskProgressed> news(List<Task> followers, Map<UUID, Predecessor> standing, Instant now) {
        return followers.stream()
                .map(follower -> follower.follow(readiness(follower, standing), now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Readiness readiness(Task follower, Map<UUID, Predecessor> standing) {
        return Predecessor.readiness(
                follower.terms().dependsOn().stream().map(standing::get).toList());
    }
}
