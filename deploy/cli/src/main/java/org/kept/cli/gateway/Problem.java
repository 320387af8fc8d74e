package org.kept.cli.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** Problem details (RFC 9457), as the services answer them. */
record Problem(int status, String title, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    Buffer toBody() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .toBuffer();
    }
}
