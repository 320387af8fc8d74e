package org.kept.fulfilment.webhooks.rest;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.fulfilment.webhooks.domain.Webhook;

/**
 * What a department wants of a webhook, as a whole.
 *
 * @param url https
 * @param types of events, such as {@code org.kept.commitment.made.v1}; absent or empty for every type
 * @param description optional
 * @param paused what happens meanwhile is kept, and sent in its order afterwards
 */
record WebhookRequest(
        @NotBlank String url,

        @Size(max = 50)
        List<
                        @NotNull @Size(max = 100)
                        @Pattern(
                                regexp = "[a-z0-9]+([.-][a-z0-9]+)*",
                                message = "must be an event's type, such as org.kept.commitment.made.v1")
                        String>
                types,

        @Size(max = 500)
        @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "must be text without control characters")
        String description,

        boolean paused) {

    Webhook.Wish toWish() {
        return new Webhook.Wish(
                url, types == null ? List.of() : types.stream().distinct().toList(), description, paused);
    }
}
