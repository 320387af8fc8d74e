package org.kept.segmentation.rest;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

import org.kept.chassis.identity.Caller;
import org.kept.chassis.identity.Roles;
import org.kept.chassis.rest.EntityTags;
import org.kept.chassis.rest.Later;
import org.kept.chassis.rest.Problems;
import org.kept.segmentation.domain.NotAcknowledged;
import org.kept.segmentation.domain.PolicyClaim;
import org.kept.segmentation.domain.Segmentation;
import org.kept.segmentation.domain.SegmentationPolicy;
import org.kept.segmentation.policies.SettingPolicy;
import org.kept.segmentation.streams.Board;
import org.kept.segmentation.streams.Live;
import org.kept.segmentation.streams.SegmentationConfig;
import org.kept.segmentation.streams.Segmenting;

/** Which accounts matter, as a rule: how many, and over how long. Its version is the entity tag. */
@Path("/api/segmentation/policy")
@Produces(MediaType.APPLICATION_JSON)
@OfTheRanking
@Blocking
@APIResponse(responseCode = "503", description = "No instance has the ranking now; Retry-After says when to ask again")
public class PolicyResource {
    private static final Logger LOG = Logger.getLogger(PolicyResource.class);
    private static final int RETRY_AFTER_S = 2;

    private final Board board;
    private final Segmenting segmenting;
    private final SegmentationConfig config;
    private final SettingPolicy setting;
    private final Caller caller;

    PolicyResource(
            Board board, Segmenting segmenting, SegmentationConfig config, SettingPolicy setting, Caller caller) {
        this.board = board;
        this.segmenting = segmenting;
        this.config = config;
        this.setting = setting;
        this.caller = caller;
    }

    /** The newest policy. */
    @GET
    @APIResponse(
            responseCode = "200",
            description = "The newest policy; its version is the ETag",
            content = @Content(schema = @Schema(implementation = PolicyAnswer.class)))
    @RolesAllowed({Roles.SALES, Roles.SALES_MANAGER, Roles.TOUCH_POINT, Roles.OPS})
    public Response policy() {
        return live().read(PolicyAnswer::of).toResponse();
    }

    /**
     * Makes a new version. Wants {@code If-Match}. 200 once the ranking has taken it, 202 when that takes longer, 412 when
     * somebody else was first. The values that hold already change nothing.
     */
    @PUT
    @APIResponse(
            responseCode = "200",
            description = "The ranking has taken it",
            content = @Content(schema = @Schema(implementation = PolicyAnswer.class)))
    @APIResponse(responseCode = "202", description = "It is written, and the ranking will take it; Location says where")
    @APIResponse(responseCode = "412", description = "Somebody has changed it since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPS)
    public Response set(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PolicyClaim wanted) {
        if (wanted == null) {
            throw Problems.malformed("The body is empty.");
        }
        SegmentationPolicy newest = newest();
        SegmentationPolicy next = Sound.policy(wanted, newest.version() + 1, config.historyDays());
        EntityTags.mustMatch(ifMatch, newest.version());
        if (next.isAs(newest)) {
            return policy();
        }
        SettingPolicy.Outcome outcome = set(next);
        if (outcome == SettingPolicy.Outcome.OVERTAKEN) {
            EntityTags.mustMatch(EntityTags.of(newest.version()), newest().version());
        }
        return outcome == SettingPolicy.Outcome.WRITTEN ? later() : policy();
    }

    private SettingPolicy.Outcome set(SegmentationPolicy next) {
        try {
            return setting.set(next, caller.name());
        } catch (NotAcknowledged away) {
            LOG.warnf("A policy was not acknowledged: %s", away.getCause());
            throw Later.problem(
                    "not-acknowledged",
                    "Kafka did not acknowledge in time. Read the policy before you set it again: it may be yours.",
                    RETRY_AFTER_S);
        }
    }

    private static Response later() {
        return Response.accepted()
                .location(URI.create("/api/segmentation/policy"))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S)
                .build();
    }

    private SegmentationPolicy newest() {
        return live().read(segmentation -> segmentation.ticker().policy());
    }

    private Live<Segmentation> live() {
        return board.live().orElseThrow(() -> NotHere.problem(segmenting.state()));
    }
}
