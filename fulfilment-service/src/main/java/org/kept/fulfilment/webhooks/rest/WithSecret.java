package org.kept.fulfilment.webhooks.rest;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.kept.fulfilment.webhooks.application.Secrets;

/**
 * Adds the secret to an answer on its way out. Answers are remembered for requests that come again, and no secret is to be
 * remembered with them; made anew each time, it is the same in each.
 */
@ApplicationScoped
class WithSecret {
    private final Secrets secrets;
    private final ObjectMapper json;

    WithSecret(Secrets secrets, ObjectMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** @param answer a {@link WebhookResponse} as remembered */
    Response add(Response answer) {
        try {
            ObjectNode body = (ObjectNode) json.readTree((String) answer.getEntity());
            UUID webhook = UUID.fromString(body.path("id").textValue());
            int number = body.path("secretNumber").intValue();
            body.put("secret", secrets.of(webhook, number).reveal());
            return Response.fromResponse(answer).entity(body.toString()).build();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("An answer was remembered that is none", unreadable);
        }
    }
}
