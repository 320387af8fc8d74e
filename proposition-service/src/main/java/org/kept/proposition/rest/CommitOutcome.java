package org.kept.proposition.rest;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.HttpHeaders;

import io.quarkiverse.resteasy.problem.HttpProblem;

import org.kept.proposition.domain.Decision;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.mandates.domain.Excess;

/**
 * What came of one proposition among several.
 *
 * @param status {@code committed}, {@code awaitingCoSignature} or {@code refused}
 * @param version what its ETag says now; absent when refused
 * @param excesses what is beyond the mandate, when a co-signature is awaited
 * @param problem why it was refused, as the single commit would have told it
 */
record CommitOutcome(UUID propositionId, String status, Long version, List<Excess> excesses, Problem problem) {

    /**
     * A refusal, with the members of a problem detail.
     *
     * @param retryAfter seconds after which the same bulk, with its key, is worth another try; absent where the refusal
     *     stays the answer to that key
     */
    record Problem(String type, String title, int status, String detail, Object violations, Object retryAfter) {
        static Problem of(HttpProblem refusal) {
            return new Problem(
                    String.valueOf(refusal.getType()),
                    refusal.getTitle(),
                    refusal.getStatusCode(),
                    refusal.getDetail(),
                    refusal.getParameters().get("violations"),
                    refusal.getHeaders().get(HttpHeaders.RETRY_AFTER));
        }
    }

    static CommitOutcome of(Proposition proposition, Decision decision) {
        return new CommitOutcome(
                proposition.id(),
                proposition.state().word(),
                proposition.version(),
                decision instanceof Decision.Asked asked ? asked.excesses() : null,
                null);
    }

    static CommitOutcome refused(UUID propositionId, HttpProblem refusal) {
        return new CommitOutcome(propositionId, "refused", null, null, Problem.of(refusal));
    }
}
