package org.kept.chassis.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A refusal that any endpoint of its kind can give, under one name in the document, with an example.
 */
enum Refusal {
    MALFORMED(
            400,
            "malformed",
            "It cannot be read: a header is absent, or a parameter or the body says something else than is asked for.",
            "The request cannot be read.",
            "The field 'commitments[0].dueAt' cannot be read: a date and time with its offset, such as"
                    + " \"2027-01-15T17:00:00+01:00\", belongs there."),
    UNAUTHORIZED(
            401,
            "unauthorized",
            "There is no bearer token, or none that is valid here.",
            "Who are you?",
            "Send a bearer token: Authorization: Bearer …."),
    FORBIDDEN(
            403,
            "forbidden",
            "The token has no role that this is for, or it is somebody else's to do.",
            "Not yours to do.",
            "It is for the role 'sales': ask with the token of somebody who has it."),
    NOT_FOUND(
            404,
            "not-found",
            "What the address names is not there.",
            "Not found.",
            "There is no proposition 018f6b1e-6c3a-7d2f-9a41-5b0c8e7d2f10; GET /api/propositions lists them."),
    CONFLICT(
            409,
            "request-in-flight",
            "What stands does not allow it, and the detail says what would; or the first request with this key is still"
                    + " under way: then Retry-After says when to repeat it.",
            "It conflicts with what is there.",
            "The first request with this key has not been answered yet: repeat it after a moment, with the same key, for"
                    + " the same answer."),
    STALE(
            412,
            "stale-version",
            "Another version stands than the one that If-Match names.",
            "Somebody changed it in the meantime.",
            "The version is \"8\" now: read it again, then decide."),
    INVALID(
            422,
            "invalid",
            "It can be read and does not hold: each field with what would; or the key was used for another body.",
            "The request is not valid.",
            null),
    PRECONDITION_REQUIRED(
            428,
            "precondition-required",
            "If-Match is absent.",
            "Say which version you mean.",
            "Send If-Match with the ETag of the version that you read, for example If-Match: \"7\".");

    final int status;
    final String description;
    private final String type;
    private final String title;
    private final String detail;

    Refusal(int status, String type, String description, String title, String detail) {
        this.status = status;
        this.type = type;
        this.description = description;
        this.title = title;
        this.detail = detail;
    }

    String code() {
        return Integer.toString(status);
    }

    /** Below {@code components/responses}, such as {@code PreconditionRequired}. */
    String component() {
        StringBuilder name = new StringBuilder();
        for (String part : name().split("_")) {
            name.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    Map<String, Object> example() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "urn:kept:problem:" + type);
        example.put("title", title);
        example.put("status", status);
        if (detail == null) {
            example.put("violations", List.of(Map.of("field", "commitments[0].dueAt", "message", "must not be null")));
        } else {
            example.put("detail", detail);
        }
        return example;
    }
}
