package org.kept.proposition.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.kept.proposition.domain.PropositionEvent.Noted;

/** Takes in what a department reports on one commitment, and what follows from it for the whole. */
final class Following {
    private final Proposition proposition;
    private final Commitment commitment;
    private final Progress progress;
    private final Act act;

    Following(Proposition proposition, Commitment commitment, Progress progress, Instant now) {
        this.proposition = proposition;
        this.commitment = commitment;
        this.progress = progress;
        String by = progress.by() == null ? commitment.promise().department() : progress.by();
        this.act = new Act(by, now, why());
    }

    private String why() {
        return progress.cancellationRefused() == null
                ? progress.standing().reasonText()
                : "cancellation refused: " + progress.cancellationRefused();
    }

    List<PropositionEvent> events() {
        boolean wasInVersion = commitment.isInVersion();
        if (!commitment.progress(progress, act.at())) {
            return List.of();
        }
        List<PropositionEvent> events = new ArrayList<>();
        events.add(new Noted(proposition, commitment, act, "progressed", told()));
        proposition.touch(act.at());
        if (commitment.isInVersion() && !wasInVersion) {
            // It is promised again: the version that left it out no longer says what holds.
            events.add(new PropositionEvent.Amended(proposition, act, proposition.nextVersion(act), List.of()));
        }
        settle(events);
        return events;
    }

    private void settle(List<PropositionEvent> events) {
        PropositionState before = proposition.state();
        PropositionState state =
                new Settling(proposition.commitments(), proposition.withdrawalRequestedAt() != null).state();
        proposition.become(state, act.at());
        if (state.isSettled() && proposition.amendmentAskedAt() != null) {
            proposition.endAmendment(act.at());
            events.add(new Noted(proposition, act, "amendmentLapsed"));
        }
        if (state.isSettled()) {
            events.add(new PropositionEvent.Settled(proposition, act));
        } else if (state == PropositionState.PARTIAL && before != state) {
            events.add(new Noted(proposition, act, "partlySettled"));
        }
    }

    private Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("state", commitment.state().word());
        told.put("overdue", commitment.overdue());
        told.put("kept", commitment.kept());
        told.put("completedAt", commitment.completedAt());
        told.put("expectedAt", commitment.standing().expectedAt());
        told.put("counterDueAt", commitment.standing().counterDueAt());
        told.put("reasonCode", commitment.standing().reasonCode());
        told.put(
                "jeopardy",
                commitment.jeopardy() == null ? null : commitment.jeopardy().level());
        told.values().removeIf(Objects::isNull);
        return told;
    }
}
