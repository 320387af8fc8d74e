package org.kept.segmentation.rest;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The refusal while no instance can answer: what is asked for is still being put together from its changelog. */
final class NotHere {
    private static final int RETRY_AFTER_S = 2;

    private NotHere() {}

    static HttpProblem problem(String state) {
        return HttpProblem.builder()
                .withType(URI.create("urn:kept:problem:ranking-not-here"))
                .withTitle("It is not available yet.")
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withDetail("It is being restored, or on its way to another instance (streams: " + state + ").")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_S)
                .build();
    }
}
