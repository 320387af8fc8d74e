package org.kept.proposition.rest;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.idempotency.Answer;
import org.kept.chassis.idempotency.Idempotency;
import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;

/** Commits several drafts, each for itself: what is refused keeps none of the others back. */
@Path("/api/propositions/commits")
public class BulkCommitsResource {
    private final BulkCommits commits;
    private final Idempotency idempotency;
    private final Caller caller;

    BulkCommitsResource(BulkCommits commits, Idempotency idempotency, Caller caller) {
        this.commits = commits;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** @param items a {@link CommitOutcome} each, or one as it is remembered */
    record Outcomes(List<Object> items) {}

    /** The key is taken by this request before anything is committed; then one proposition after the other. */
    @POST
    @RolesAllowed(Roles.SALES)
    public Uni<Outcomes> commit(
            @HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid BulkCommitRequest request) {
        request.mustNameEachOnce();
        String salesperson = caller.name();
        return idempotency
                .once(key, "bulk commit", request, () -> Uni.createFrom().item(taken()))
                .chain(() -> Multi.createFrom()
                        .iterable(request.propositions())
                        .onItem()
                        .transformToUniAndConcatenate(item -> commits.commit(key, item, salesperson))
                        .collect()
                        .asList())
                .map(Outcomes::new);
    }

    private static Answer taken() {
        return new Answer(Response.Status.OK.getStatusCode(), Map.of(), null, null);
    }
}
