package org.kept.proposition.rest;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.domain.Excess;

/**
 * A proposition, and what a decision on it came to.
 *
 * @param outcomes of an amendment or a withdrawal, by commitment; absent otherwise
 * @param excesses what is beyond the mandate, when a co-signature is awaited; absent otherwise
 * @param cannotBeSignedYet why no manager can co-sign it now, and what would change that; absent when one can, or need not
 */
record DecidedResponse(
        @JsonUnwrapped PropositionResponse proposition,
        List<Outcome> outcomes,
        List<Excess> excesses,
        String cannotBeSignedYet) {

    /** @param outcome {@code made}, {@code amended}, {@code cancellationRequested}, {@code unchanged} or {@code pastPointOfNoReturn} */
    record Outcome(UUID commitmentId, String outcome, String reason) {
        static Outcome of(org.kept.proposition.domain.Outcome outcome) {
            return new Outcome(outcome.commitmentId(), outcome.kind().word(), outcome.reason());
        }
    }

    /** @param isLed whether any manager leads the owner */
    static DecidedResponse of(Proposition proposition, Decision decision, boolean isLed) {
        PropositionResponse standing = PropositionResponse.of(proposition);
        if (decision instanceof Decision.Asked asked) {
            return new DecidedResponse(
                    standing, null, asked.excesses(), isLed ? null : nobodySigns(proposition.salesperson()));
        }
        boolean hasOutcomes =
                decision instanceof Decision.Done done && !done.outcomes().isEmpty();
        return new DecidedResponse(
                standing,
                hasOutcomes
                        ? ((Decision.Done) decision)
                                .outcomes().stream().map(Outcome::of).toList()
                        : null,
                null,
                null);
    }

    private static String nobodySigns(String owner) {
        return "Nobody leads " + owner + ": once operations, or a manager whom it names, have formed a team with them"
                + " (POST /api/salespeople/teams), its managers can sign.";
    }
}
