package org.kept.chassis.rest;

import java.net.URI;
import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;

import io.quarkiverse.resteasy.problem.HttpProblem;

/**
 * Refusals as RFC 9457 problem details. Each has a {@code type} (a {@code urn:kept:problem:…} that programs may switch
 * on), a title a person understands, and a detail that says what would make the request pass.
 */
public final class Problems {
    private static final String TYPES = "urn:kept:problem:";

    private Problems() {}

    /** One field that does not hold, in the same shape as the validator's own violations. */
    public record Violation(String field, String message) {}

    public static HttpProblem invalid(List<Violation> violations) {
        return of("invalid", "The request is not valid.", new Unprocessable())
                .with("violations", violations)
                .build();
    }

    public static HttpProblem invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    public static HttpProblem malformed(String detail) {
        return of("malformed", "The request cannot be read.", Status.BAD_REQUEST)
                .withDetail(detail)
                .build();
    }

    public static HttpProblem notFound(String detail) {
        return of("not-found", "Not found.", Status.NOT_FOUND)
                .withDetail(detail)
                .build();
    }

    public static HttpProblem forbidden(String detail) {
        return of("forbidden", "Not yours to do.", Status.FORBIDDEN)
                .withDetail(detail)
                .build();
    }

    public static HttpProblem conflict(String type, String detail) {
        return of(type, "It conflicts with what is there.", Status.CONFLICT)
                .withDetail(detail)
                .build();
    }

    /**
     * Of what may pass by itself.
     *
     * @param seconds after which it is worth another try, as {@code Retry-After}
     */
    public static HttpProblem conflictFor(String type, String detail, int seconds) {
        return HttpProblem.builder(conflict(type, detail))
                .withHeader(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    static HttpProblem stale(String detail) {
        return of("stale-version", "Somebody changed it in the meantime.", Status.PRECONDITION_FAILED)
                .withDetail(detail)
                .build();
    }

    static HttpProblem preconditionRequired(String detail) {
        return of("precondition-required", "Say which version you mean.", Status.PRECONDITION_REQUIRED)
                .withDetail(detail)
                .build();
    }

    /** A request whose key was used before, for something else. */
    public static HttpProblem reusedKey(String detail) {
        return of("idempotency-key-reused", "This key belongs to another request.", new Unprocessable())
                .withDetail(detail)
                .build();
    }

    static HttpProblem.Builder of(String type, String title, StatusType status) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + type))
                .withTitle(title)
                .withStatus(status);
    }

    /** JAX-RS names no constant for 422. */
    private record Unprocessable() implements StatusType {
        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
