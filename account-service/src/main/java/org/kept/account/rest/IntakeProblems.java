package org.kept.account.rest;

import java.net.URI;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** What only order intake has to refuse. */
final class IntakeProblems {
    private IntakeProblems() {}

    static HttpProblem tooLarge(String detail) {
        return HttpProblem.builder()
                .withType(URI.create("urn:kept:problem:too-large"))
                .withTitle("That is too much for one request.")
                .withStatus(Status.REQUEST_ENTITY_TOO_LARGE)
                .withDetail(detail + " Nothing of it was recorded: send it in smaller batches.")
                .build();
    }

    static HttpProblem busy() {
        return later("intake-busy", "More orders are on their way than can be held. Nothing of this was recorded.", 1);
    }

    static HttpProblem notAcknowledged() {
        return later(
                "not-acknowledged",
                "Kafka did not acknowledge in time. Send the whole request again: what was recorded already is the same order.",
                5);
    }

    private static HttpProblem later(String type, String detail, int seconds) {
        return HttpProblem.builder()
                .withType(URI.create("urn:kept:problem:" + type))
                .withTitle("Not now, but soon.")
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withDetail(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .build();
    }
}
