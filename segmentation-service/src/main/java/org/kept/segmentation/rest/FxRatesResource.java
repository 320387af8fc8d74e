package org.kept.segmentation.rest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.Later;
import org.kept.chassis.rest.Problems;
import org.kept.segmentation.domain.FxRate;
import org.kept.segmentation.domain.NotAcknowledged;
import org.kept.segmentation.rates.RatesTopic;

/**
 * Takes published rates in, for a company whose finance system does not write to Kafka itself. What is answered with 200 is
 * on every replica in step. There is no {@code Idempotency-Key}: currency, quote currency and date say which rate it is,
 * the topic keeps the last word on each, and the same rate again changes nothing; so any request may be sent again.
 */
@Path("/api/segmentation/fx-rates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPS)
public class FxRatesResource {
    private static final Logger LOG = Logger.getLogger(FxRatesResource.class);
    private static final int RETRY_AFTER_S = 5;

    private final RatesTopic topic;

    FxRatesResource(RatesTopic topic) {
        this.topic = topic;
    }

    /** How many rates stand in the topic now that the request named. */
    public record Published(int published) {}

    /** All of them, or none when one is not sound. 503 when Kafka did not acknowledge: then some may stand. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @APIResponse(responseCode = "200", description = "They stand in the topic")
    @APIResponse(responseCode = "503", description = "Kafka did not acknowledge in time; send all of it again")
    public Uni<Published> publish(FxRatesRequest request) {
        if (request == null) {
            throw Problems.malformed("The body is empty.");
        }
        List<FxRate> rates = request.mustBeSound(LocalDate.now(ZoneOffset.UTC));
        return Uni.createFrom()
                .completionStage(() -> topic.publish(rates))
                // The producer's own thread must not be kept with what follows: it serves every request.
                .emitOn(Infrastructure.getDefaultExecutor())
                .replaceWith(new Published(rates.size()))
                .onFailure(NotAcknowledged.class)
                .transform(away -> {
                    LOG.warnf("Rates were not acknowledged: %s", away.getCause());
                    return Later.problem(
                            "not-acknowledged",
                            "Kafka did not acknowledge in time. Send all of it again: the same rate twice is one rate.",
                            RETRY_AFTER_S);
                });
    }
}
