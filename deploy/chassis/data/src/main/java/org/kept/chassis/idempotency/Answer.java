package org.kept.chassis.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What a request was answered with, and will be again.
 *
 * @param body becomes JSON
 * @param location the path of what was created, or null
 * @param entityTag or null
 */
public record Answer(int status, Object body, String location, String entityTag) {

    /** The remembered form: the body as the very bytes that were sent. */
    static Response toResponse(int status, String json, String location, String entityTag) {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(json);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location);
        }
        if (entityTag != null) {
            response.header(HttpHeaders.ETAG, entityTag);
        }
        return response.build();
    }
}
