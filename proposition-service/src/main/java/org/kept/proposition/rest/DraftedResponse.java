package org.kept.proposition.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.kept.proposition.application.Drafted;

/**
 * A new draft.
 *
 * @param cannotCommitYet a hint: why a commit would be refused now, and what would make it pass; absent when nobody knows of
 *     a reason
 */
record DraftedResponse(@JsonUnwrapped PropositionResponse proposition, String cannotCommitYet) {
    static DraftedResponse of(Drafted drafted) {
        return new DraftedResponse(PropositionResponse.of(drafted.proposition()), drafted.cannotCommitYet());
    }
}
