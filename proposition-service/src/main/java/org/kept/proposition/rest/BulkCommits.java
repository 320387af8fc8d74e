package org.kept.proposition.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.util.RawValue;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.rest.EntityTags;
import org.kept.proposition.application.CommittingPropositions;

/**
 * Commits one proposition among several, in a transaction of its own. Its answer is remembered under a key that is
 * derived from the bulk's, refusals too: so whoever repeats a bulk that was interrupted gets what was answered, or
 * would have been, and nothing is committed twice. Only a refusal that says when to try again ({@code Retry-After}) is not
 * remembered: the same bulk does.
 */
@ApplicationScoped
class BulkCommits {
    private static final String IN_FLIGHT = "request-in-flight";

    private final Sought sought;
    private final CommittingPropositions committing;
    private final Idempotency idempotency;

    BulkCommits(Sought sought, CommittingPropositions committing, Idempotency idempotency) {
        this.sought = sought;
        this.committing = committing;
        this.idempotency = idempotency;
    }

    /** @return a {@link CommitOutcome}, or one as it is remembered; fails when nothing is decided yet: repeat it then */
    Uni<Object> commit(String bulkKey, BulkCommitRequest.Item item, String salesperson) {
        return once(bulkKey, item, () -> sought.toChange(item.propositionId(), EntityTags.of(item.version()))
                        .chain(found -> committing
                                .commit(found, salesperson, Wording.orNull(item.reason()))
                                .invoke(Refusals::unlessDone)
                                .map(decision -> CommitOutcome.of(found, decision))))
                .onFailure(BulkCommits::isRefusal)
                .recoverWithUni(refusal -> refused(bulkKey, item, (HttpProblem) refusal));
    }

    private Uni<Object> refused(String bulkKey, BulkCommitRequest.Item item, HttpProblem refusal) {
        CommitOutcome outcome = CommitOutcome.refused(item.propositionId(), refusal);
        return outcome.problem().retryAfter() == null
                ? once(bulkKey, item, () -> Uni.createFrom().item(outcome))
                : Uni.createFrom().item(outcome);
    }

    private Uni<Object> once(String bulkKey, BulkCommitRequest.Item item, Supplier<Uni<CommitOutcome>> work) {
        return idempotency
                .once(keyOf(bulkKey, item.propositionId()), "commit in bulk", item, () -> work.get()
                        .map(outcome -> new Answer(Response.Status.OK.getStatusCode(), outcome, null, null)))
                .map(answer -> new RawValue((String) answer.getEntity()));
    }

    /** What is not known yet, or failed on our side, is no answer. */
    private static boolean isRefusal(Throwable failure) {
        return failure instanceof HttpProblem problem
                && problem.getStatusCode() < Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                && !String.valueOf(problem.getType()).endsWith(IN_FLIGHT);
    }

    /** Of one length whatever the bulk's key, so that any key that is allowed has its items'. */
    static String keyOf(String bulkKey, UUID propositionId) {
        byte[] named = (bulkKey + '\n' + propositionId).getBytes(StandardCharsets.UTF_8);
        try {
            return "bulk-"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(named));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
