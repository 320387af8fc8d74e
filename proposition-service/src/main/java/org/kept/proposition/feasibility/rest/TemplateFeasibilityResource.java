package org.kept.proposition.feasibility.rest;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.proposition.feasibility.application.AskingBeforePromising;
import org.kept.proposition.templates.rest.Known;

/** Can it be kept what a template would promise, were it used now? A touch-point asks of standard propositions. */
@Path("/api/propositions/templates/{id}/feasibility")
class TemplateFeasibilityResource {
    private final Known templates;
    private final AskingBeforePromising asking;
    private final Clock clock;
    private final Caller caller;

    TemplateFeasibilityResource(Known templates, AskingBeforePromising asking, Clock clock, Caller caller) {
        this.templates = templates;
        this.asking = asking;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT})
    @WithSession
    public Uni<FeasibilityResponse> ofTemplate(@PathParam("id") UUID id) {
        boolean standardOnly = !caller.has(Roles.SALES) && !caller.has(Roles.SALES_MANAGER);
        return templates
                .toUse(id, standardOnly)
                .chain(template -> asking.about(template.terms(clock.instant().truncatedTo(ChronoUnit.MICROS))))
                .map(Told::of);
    }
}
