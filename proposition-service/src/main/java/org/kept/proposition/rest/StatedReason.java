package org.kept.proposition.rest;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import org.kept.chassis.rest.Problems;

/** Why, where one may say so, or send no body at all, whatever a client calls its type. */
@ApplicationScoped
class StatedReason {
    private static final int LENGTH_MAX = 2000;
    private static final Pattern LINES = Pattern.compile(Wording.LINES);

    private final ObjectReader reader;

    StatedReason(ObjectMapper json) {
        this.reader = json.readerFor(Body.class);
    }

    record Body(String reason) {}

    /**
     * @param body null or blank for none
     * @return null when no reason is stated
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the body is no such object, 422 when the reason is no text
     */
    String in(String body) {
        String reason = body == null || body.isBlank()
                ? null
                : Wording.orNull(read(body).reason());
        if (reason != null && reason.length() > LENGTH_MAX) {
            throw Problems.invalid("reason", "has at most " + LENGTH_MAX + " characters");
        }
        if (reason != null && !LINES.matcher(reason).matches()) {
            throw Problems.invalid("reason", Wording.LINES_MESSAGE);
        }
        return reason;
    }

    private Body read(String body) {
        try {
            Body read = reader.readValue(body);
            return read == null ? new Body(null) : read;
        } catch (JsonProcessingException unreadable) {
            throw Problems.malformed("The body is absent, or JSON such as {\"reason\": \"a new branch\"}.");
        }
    }
}
