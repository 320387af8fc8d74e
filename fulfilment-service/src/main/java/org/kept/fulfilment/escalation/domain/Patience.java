package org.kept.fulfilment.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.Ladder;
import org.kept.fulfilment.domain.WorkingTime;

/** How long a department may be silent, by its calendar and its ladder as they are now. Steps count from 1. */
public final class Patience {
    private final Department department;
    private final WorkingTime time;
    private final Ladder ladder;

    private Patience(Department department) {
        this.department = department;
        this.time = department.workingTime();
        this.ladder = department.escalation();
    }

    public static Patience of(Department department) {
        return new Patience(department);
    }

    public Instant answerDueAt(Instant askedAt) {
        return time.plus(askedAt, department.responseTime());
    }

    /** @return empty behind the last step */
    public Optional<Instant> stepAt(int step, Instant answerDueAt) {
        return step > steps()
                ? Optional.empty()
                : Optional.of(time.plus(answerDueAt, rung(step).after()));
    }

    public int steps() {
        return ladder.rungs().size();
    }

    /** @return at least one name */
    List<String> hearersOf(int step) {
        return department.hearersOf(rung(step));
    }

    Duration waited(Instant askedAt, Instant now) {
        return time.between(askedAt, now);
    }

    String name() {
        return department.name();
    }

    Duration responseTime() {
        return department.responseTime();
    }

    private Ladder.Rung rung(int step) {
        return ladder.rungs().get(step - 1);
    }
}
