package org.kept.fulfilment.calendars.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.persistence.Transactions;
import org.kept.chassis.rest.EntityTags;
import org.kept.fulfilment.calendars.application.RefiningDepartments;
import org.kept.fulfilment.domain.DepartmentTerms;
import org.kept.fulfilment.domain.WrongTerm;
import org.kept.fulfilment.rest.Decider;

/** A department's lead, and operations, say what its file does not; it holds until they take it back. */
@Path("/api/departments/{id}/refinement")
@RolesAllowed({Roles.DEPARTMENT, Roles.OPS})
class RefinementResource {
    private final RefiningDepartments refining;
    private final Transactions transactions;
    private final Caller caller;

    RefinementResource(RefiningDepartments refining, Transactions transactions, Caller caller) {
        this.refining = refining;
        this.transactions = transactions;
        this.caller = caller;
    }

    /** Replaces what was refined before, all of it. */
    @PUT
    public Uni<Response> refine(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull RefinementRequest request) {
        return change(Decider.of(caller, id), id, ifMatch, RefinedTerms.of(request));
    }

    /** The file holds again. */
    @DELETE
    public Uni<Response> takeBack(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return change(Decider.of(caller, id), id, ifMatch, null);
    }

    private Uni<Response> change(Decider decider, String id, String ifMatch, DepartmentTerms refinement) {
        return transactions.runGuarded(() -> refining.refine(id, refinement, decider.name(), (department, revision) -> {
                    decider.mustDecideFor(department);
                    EntityTags.mustMatch(ifMatch, revision);
                })
                .onFailure(WrongTerm.class)
                .transform(wrong -> RefinedTerms.problem(refinement, (WrongTerm) wrong))
                .map(done -> DepartmentAnswers.of(DepartmentAnswers.mustExist(done, id), Reader.OWN)));
    }
}
