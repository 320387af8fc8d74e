package org.kept.fulfilment.forecast.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.kept.fulfilment.domain.TaskState;

/**
 * Foresees open tasks at one moment, each behind what it waits for. Of a task that waits, the moments at which it can
 * begin are those at which the last of its predecessors may be there, as if these did not know of each other; its own
 * time comes on top. More time that passes, or a predecessor that slips, never makes anything earlier.
 */
public final class Forecaster {
    /** Nobody plans so many steps; it keeps a chain that is none from taking all of the stack. */
    private static final int DEPTH_MAX = 200;
    /** What is only expected is never sure: with no working time left, someone may still stay longer. */
    private static final double EXPECTED_MAX = 0.99;

    private final Map<String, Practice> practices;
    private final Instant now;
    private final Map<UUID, OpenTask> open = new HashMap<>();
    private final Map<UUID, Finish> finishes = new HashMap<>();
    private final Set<UUID> underWay = new HashSet<>();

    /** @param practices of every department that has one of the tasks */
    public Forecaster(Map<String, Practice> practices, Instant now) {
        this.practices = practices;
        this.now = now;
    }

    /** @param tasks with all open ones of a proposition that has one of them */
    public List<Assessment> assess(Collection<OpenTask> tasks) {
        tasks.forEach(task -> open.put(task.commitmentId(), task));
        return tasks.stream().map(this::assess).toList();
    }

    private Assessment assess(OpenTask task) {
        Practice practice = practices.get(task.department());
        Work work = new Work(task, practice, now);
        List<Finish> awaited = awaited(task);
        if (task.state() == TaskState.PENDING_CANCELLATION) {
            return new Assessment(task, work.expectedAt(), 0, Reasons::askedToStop);
        }
        if (task.lost() != null || task.state() == TaskState.DECLINED) {
            return new Assessment(task, null, 1, () -> Reasons.never(task));
        }
        Finish never = awaited.stream()
                .filter(finish -> finish.outlook() == null)
                .findFirst()
                .orElse(null);
        if (never != null) {
            return new Assessment(task, null, 1, () -> Reasons.behindNever(never.task()));
        }
        return awaited.isEmpty() ? alone(work) : behind(work, awaited);
    }

    private Assessment alone(Work work) {
        double score = score(work, work.late());
        return new Assessment(work.task(), work.expectedAt(), score, () -> Reasons.alone(work, score));
    }

    private Assessment behind(Work work, List<Finish> awaited) {
        Outlook finish = work.after(ready(awaited));
        double score = score(work, finish.behind(work.task().keptUntil().getEpochSecond()));
        Finish last = awaited.stream()
                .max(java.util.Comparator.comparingLong(one -> one.outlook().median()))
                .orElseThrow();
        Instant expected = Instant.ofEpochSecond(Math.max(finish.median(), now.getEpochSecond()));
        return new Assessment(work.task(), expected, score, () -> Reasons.behind(work, last, score));
    }

    private static double score(Work work, double expected) {
        return Math.max(work.certainty(), Math.min(EXPECTED_MAX, expected));
    }

    /** What it waits for; what has begun waits for nothing any more. */
    private List<Finish> awaited(OpenTask task) {
        if (task.state() == TaskState.IN_PROGRESS) {
            return List.of();
        }
        return task.dependsOn().stream()
                .distinct()
                .map(open::get)
                .filter(Objects::nonNull)
                .filter(other -> !other.commitmentId().equals(task.commitmentId()))
                .map(this::finish)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @return null for what leads back to where the question came from */
    private Finish finish(OpenTask task) {
        Finish known = finishes.get(task.commitmentId());
        if (known != null) {
            return known;
        }
        if (underWay.size() >= DEPTH_MAX || !underWay.add(task.commitmentId())) {
            return null;
        }
        List<Finish> awaited = awaited(task);
        underWay.remove(task.commitmentId());
        Finish finish = new Finish(task, outlook(task, awaited));
        finishes.put(task.commitmentId(), finish);
        return finish;
    }

    private Outlook outlook(OpenTask task, List<Finish> awaited) {
        if (task.lost() != null
                || task.state() == TaskState.DECLINED
                || awaited.stream().anyMatch(finish -> finish.outlook() == null)) {
            return null;
        }
        Work work = new Work(task, practices.get(task.department()), now);
        return awaited.isEmpty() ? work.outlook() : work.after(ready(awaited));
    }

    private static Outlook ready(List<Finish> awaited) {
        return awaited.stream().map(Finish::outlook).reduce(Outlook::andThen).orElseThrow();
    }

    /** @param outlook null when it will never be there */
    record Finish(OpenTask task, Outlook outlook) {}
}
