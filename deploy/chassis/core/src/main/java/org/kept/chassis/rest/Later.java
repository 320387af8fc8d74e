package org.kept.chassis.rest;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** The refusal of what would be done a little later: 503 with Retry-After. */
public final class Later {
    private Later() {}

    public static HttpProblem problem(String type, String detail, int seconds) {
        return HttpProblem.builder()
                .withType(URI.create("urn:kept:problem:" + type))
                .withTitle("Not now, but soon.")
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withDetail(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
