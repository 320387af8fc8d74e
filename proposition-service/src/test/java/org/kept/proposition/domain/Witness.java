package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.PropositionState.AWAITING_CO_SIGNATURE;
import static org.kept.proposition.domain.PropositionState.COMPLETED;
import static org.kept.proposition.domain.PropositionState.DRAFT;

/** What departments and a reader of the versions know of one proposition, and whether it fits what stands. */
final class Witness {
    private final Proposition proposition;
    private final Function<String, String> at;
    private final Map<UUID, Promise> told = new HashMap<>();
    private final Map<UUID, Long> revisions = new HashMap<>();
    private final List<PropositionVersion> versions = new ArrayList<>();
    private final List<String> versionsAsMade = new ArrayList<>();
    private int settled;

    /** @param at says which case it is */
    Witness(Proposition proposition, Function<String, String> at) {
        this.proposition = proposition;
        this.at = at;
    }

    void everythingFits() {
        whatWasSentAddsUp();
        statesFitTogether();
        versionsStand();
        dependenciesMakeSense();
    }

    /** @return null before the commit */
    VersionContent first() {
        return versions.isEmpty() ? null : versions.get(0).content();
    }

    /** No department was told anything, and no manager is asked. */
    boolean nobodyHeard() {
        return told.isEmpty() && versions.isEmpty() && !proposition.awaitsSignature();
    }

    void take(List<PropositionEvent> events) {
        for (PropositionEvent event : events) {
            boolean toDepartment = event instanceof PropositionEvent.CommitmentMade
                    || event instanceof PropositionEvent.CommitmentAmended
                    || event instanceof PropositionEvent.CancellationRequested
                    || event instanceof PropositionEvent.Insisted;
            if (toDepartment) {
                Commitment commitment = event.commitment();
                long known = revisions.getOrDefault(commitment.id(), 0L);
                assertEquals(known + 1, commitment.revision(), at("each thing told is the next revision"));
                revisions.put(commitment.id(), commitment.revision());
                told.put(commitment.id(), commitment.promise());
            }
            if (event.version() != null) {
                versions.add(event.version());
                versionsAsMade.add(event.version().toString());
            }
            settled += event instanceof PropositionEvent.Settled ? 1 : 0;
        }
    }

    private void whatWasSentAddsUp() {
        if (proposition.state() == DRAFT || proposition.state() == AWAITING_CO_SIGNATURE) {
            assertTrue(told.isEmpty(), at("nobody hears of a draft"));
            return;
        }
        Map<UUID, Promise> stands =
                proposition.commitments().stream().collect(Collectors.toMap(Commitment::id, Commitment::promise));
        assertEquals(stands, told, at("what departments were told is what stands"));
        proposition
                .commitments()
                .forEach(commitment ->
                        assertEquals(revisions.get(commitment.id()), commitment.revision(), at("revision")));
    }

    private void statesFitTogether() {
        PropositionState state = proposition.state();
        boolean committed = state != DRAFT && state != AWAITING_CO_SIGNATURE;
        assertEquals(committed, proposition.versionNumber() > 0, at("a version since the commit"));
        assertEquals(committed, proposition.committedAt() != null, at("committed at"));
        assertTrue(
                proposition.commitments().stream().allMatch(one -> committed == (one.state() != CommitmentState.DRAFT)),
                at("each or none is a draft"));
        assertTrue(
                proposition.amendmentAskedAt() == null || state.isInForce(),
                at("an amendment waits only beside what is in force"));
        assertEquals(state.isSettled() ? 1 : 0, settled, at("settled once"));
        if (state.isSettled()) {
            assertTrue(
                    proposition.commitments().stream()
                            .allMatch(one -> one.state().isSettled()),
                    at("nothing is open when all is settled"));
        }
        if (state == COMPLETED) {
            assertTrue(
                    proposition.commitments().stream()
                            .filter(one -> one.state() != CommitmentState.CANCELLED)
                            .allMatch(Commitment::isKept),
                    at("all kept"));
        }
    }

    private void versionsStand() {
        assertEquals(proposition.versionNumber(), versions.size(), at("each version was made once"));
        for (int i = 0; i < versions.size(); i++) {
            assertEquals(i + 1, versions.get(i).number(), at("one after the other"));
            assertEquals(versionsAsMade.get(i), versions.get(i).toString(), at("as it was made"));
        }
        if (!versions.isEmpty()) {
            assertEquals(
                    VersionContent.of(proposition).commitments().stream()
                            .map(line -> line.commitmentId() + " " + line.dueAt() + " " + line.customerDueAt())
                            .toList(),
                    versions.get(versions.size() - 1).content().commitments().stream()
                            .map(line -> line.commitmentId() + " " + line.dueAt() + " " + line.customerDueAt())
                            .toList(),
                    at("the latest version is what holds"));
        }
    }

    /** What is owed waits for nothing that is not there, and for nothing that waits for it. */
    private void dependenciesMakeSense() {
        Map<UUID, Set<UUID>> before = proposition.commitments().stream()
                .collect(Collectors.toMap(
                        Commitment::id, commitment -> commitment.promise().dependsOn()));
        before.forEach((id, earlier) -> {
            assertTrue(before.keySet().containsAll(earlier), at("what comes first is there"));
            assertTrue(!isAfter(id, id, before, 0), at("nothing waits for itself"));
        });
    }

    /** In the plainest way: no chain is longer than there are commitments. */
    private static boolean isAfter(UUID one, UUID sought, Map<UUID, Set<UUID>> before, int depth) {
        return depth < before.size()
                && before.get(one).stream()
                        .anyMatch(earlier -> earlier.equals(sought) || isAfter(earlier, sought, before, depth + 1));
    }

    private String at(String what) {
        return at.apply(what);
    }
}
