package org.kept.proposition.people.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.persistence.Transactions;
import org.kept.proposition.people.application.CoachingPolicy;
import org.kept.proposition.people.application.FindingWhatBreaks;
import org.kept.proposition.people.rest.Allowed.Asker;

/** What is worth a talk. Reading it as the person it is about marks it as seen. */
@Path("/api/salespeople/{name}/coaching")
public class CoachingResource {
    private final FindingWhatBreaks finding;
    private final CoachingPolicy policy;
    private final Transactions transactions;
    private final Allowed allowed;
    private final Caller caller;

    CoachingResource(
            FindingWhatBreaks finding,
            CoachingPolicy policy,
            Transactions transactions,
            Allowed allowed,
            Caller caller) {
        this.finding = finding;
        this.policy = policy;
        this.transactions = transactions;
        this.allowed = allowed;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER})
    public Uni<CoachingResponse> read(@PathParam("name") String name) {
        Asker asker = Asker.of(caller);
        return transactions.run(() -> allowed.toSee(asker, name)
                .chain(() -> finding.tell(name, asker.is(name)))
                .map(told -> CoachingResponse.of(name, told, policy)));
    }
}
