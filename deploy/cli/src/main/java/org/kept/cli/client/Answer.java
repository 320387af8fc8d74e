package org.kept.cli.client;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param etag the version's tag with its quotes, for If-Match; null where there is none
 * @param retryAfter seconds to wait, as the answer says; null where it does not
 * @param body an empty object where the answer has no JSON
 */
public record Answer(int status, String etag, String retryAfter, JsonNode body) {

    public boolean ok() {
        return status / 100 == 2;
    }

    /** In the words of the problem details, with the status: fit for a person. */
    public String problem() {
        String title = body.path("title").asText("no reason given");
        String detail = Optional.ofNullable(body.get("detail"))
                .map(text -> ", " + text.asText())
                .orElse("");
        return title + detail + " (" + status + ")";
    }
}
