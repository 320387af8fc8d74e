package org.kept.fulfilment.domain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What sales says to the department {@code logistics}, for the tests. */
final class Commitments {
    static final String SALES = "salesperson";

    /** Only waiting for the customer stops the clock. */
    static final HoldReasons HOLD_REASONS = new HoldReasons(Set.of(ReasonCode.WAITING_FOR_CUSTOMER));

    /** Of a department that works around the clock. */
    static final WorkingTime ALWAYS =
            new WorkingTime(ZoneOffset.UTC, WorkingHours.parse("Mon-Sun 00:00-24:00"), Set.of());

    private Commitments() {}

    static Terms after(Instant dueAt, List<UUID> dependsOn) {
        return new Terms("Two pallets", dueAt, null, "Europe/Berlin", "delivery", 2, dependsOn, null);
    }

    static Commitment due(Instant dueAt) {
        return of(UUID.randomUUID(), 1, dueAt, null);
    }

    static Commitment of(UUID id, long revision, Instant dueAt, Instant customerDueAt) {
        return of(id, revision, terms(dueAt, customerDueAt, null));
    }

    static Commitment of(UUID id, long revision, Terms terms) {
        return new Commitment(
                id,
                new UUID(7, 7),
                "ACME",
                "logistics",
                SALES,
                0,
                terms,
                revision,
                Instant.parse("2027-01-04T09:30:00Z"));
    }

    static Terms terms(Instant dueAt, Instant customerDueAt, Instant pointOfNoReturn) {
        return new Terms(
                "Two pallets", dueAt, customerDueAt, "Europe/Berlin", "delivery", 2, List.of(), pointOfNoReturn);
    }

    static SalesWord amended(Task task, Instant dueAt, Instant customerDueAt) {
        return new SalesWord.Amended(of(task.commitmentId(), next(task), dueAt, customerDueAt), false);
    }

    static SalesWord agreed(Task task, Instant dueAt, Instant customerDueAt) {
        return new SalesWord.Amended(of(task.commitmentId(), next(task), dueAt, customerDueAt), true);
    }

    static SalesWord insisted(Task task, Instant now) {
        return new SalesWord.Insisted(
                task.commitmentId(),
                "logistics",
                next(task),
                task.dueAt(),
                new Insistence(SALES, now, "It was agreed"));
    }

    static SalesWord cancellation(Task task) {
        return new SalesWord.CancellationRequested(
                task.commitmentId(), "logistics", next(task), SALES, "The customer has withdrawn");
    }

    private static long next(Task task) {
        return task.commitmentRevision() + 1;
    }
}
