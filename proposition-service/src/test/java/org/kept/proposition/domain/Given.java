package org.kept.proposition.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a test starts from. */
final class Given {
    static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");
    static final Set<String> DEPARTMENTS = Set.of("logistics", "finance", "support");
    static final Conditions CONDITIONS = Conditions.of(DEPARTMENTS, NOW);
    static final String OWNER = "salesperson";
    static final Act BY_OWNER = new Act(OWNER, NOW, "because");

    private Given() {}

    static Promise promise(String department, int daysFromNow) {
        return new Promise(department, "something", days(daysFromNow), ZoneId.of("Europe/Berlin"));
    }

    /** With its point of no return. */
    static Promise promise(String department, int daysFromNow, Instant pointOfNoReturn) {
        return new Promise(
                department,
                "something",
                "delivery",
                1,
                days(daysFromNow),
                ZoneId.of("Europe/Berlin"),
                Set.of(),
                pointOfNoReturn);
    }

    static Promise after(Promise promise, UUID... earlier) {
        return new Promise(
                promise.department(),
                promise.text(),
                promise.type(),
                promise.quantity(),
                promise.dueAt(),
                promise.timeZone(),
                Set.of(earlier),
                promise.pointOfNoReturn());
    }

    static Instant days(int fromNow) {
        return NOW.plus(Duration.ofDays(fromNow));
    }

    static Clause added(Promise promise) {
        return Clause.of(promise);
    }

    /** The commitment as it stands. */
    static Clause kept(Commitment commitment) {
        return new Clause(commitment.id(), true, commitment.promise(), false);
    }

    static Clause moved(Commitment commitment, int daysFromNow, boolean customerAgreed) {
        return new Clause(commitment.id(), true, commitment.promise().dueAt(days(daysFromNow)), customerAgreed);
    }

    /** By the same date. */
    static Clause another(Commitment commitment, String thing) {
        Promise before = commitment.promise();
        Promise other = new Promise(
                before.department(),
                thing,
                before.type(),
                before.quantity(),
                before.dueAt(),
                before.timeZone(),
                before.dependsOn(),
                before.pointOfNoReturn());
        return new Clause(commitment.id(), true, other, false);
    }

    static Terms terms(Clause... clauses) {
        return new Terms("on time", null, null, List.of(clauses));
    }

    static Proposition draft(Promise... promises) {
        return Proposition.draft("ACME", OWNER, new Terms("on time", null, List.of(promises)), NOW);
    }

    static Proposition committed(Promise... promises) {
        Proposition proposition = draft(promises);
        proposition.commit(OWNER, CONDITIONS);
        return proposition;
    }

    static Progress report(Commitment commitment, long revision, CommitmentState state) {
        Boolean kept = state == CommitmentState.COMPLETED ? true : null;
        return new Progress(commitment.id(), revision, state, false, kept, kept == null ? null : NOW);
    }

    static Progress counter(Commitment commitment, long revision, int daysFromNow) {
        return new Progress(
                commitment.id(),
                revision,
                CommitmentState.COUNTERED,
                false,
                null,
                null,
                new Standing(null, days(daysFromNow), "capacity", "full until then"),
                null,
                null,
                null,
                "logistics-desk");
    }

    /** To whichever date is offered. */
    static CounterAgreement agreed(boolean customerAgreed) {
        return new CounterAgreement(customerAgreed, null);
    }

    /** An answer to a revision of the commitment. */
    static Progress answer(Commitment commitment, long revision, CommitmentState state, long commitmentRevision) {
        return new Progress(
                commitment.id(),
                revision,
                state,
                false,
                null,
                null,
                Standing.NOTHING_SAID,
                null,
                commitmentRevision,
                null,
                null);
    }

    static Progress refusal(Commitment commitment, long revision, CommitmentState backTo) {
        return new Progress(
                commitment.id(),
                revision,
                backTo,
                false,
                null,
                null,
                Standing.NOTHING_SAID,
                null,
                null,
                "it is loaded",
                null);
    }

    static <T> List<T> only(List<PropositionEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static List<String> kinds(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.kind().word()).toList();
    }
}
