package org.kept.cli.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.client.Api;

/** The one answer about an account, as the salesperson reads it. */
final class Briefings {

    private final Api api;
    private final Story story;
    private final Patience patience;

    Briefings(Api api, Story story, Patience patience) {
        this.api = api;
        this.story = story;
        this.patience = patience;
    }

    JsonNode of(String accountId) {
        return api.get(Salesperson.USER, "/api/accounts/" + encoded(accountId) + "/briefing");
    }

    private static String encoded(String accountId) {
        return URLEncoder.encode(accountId, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Opens it, once the account's tier and orders have arrived there.
     *
     * @param ordersAtLeast what the segmentation has counted of its orders in the window
     */
    void tellWho(String accountId, int ordersAtLeast) {
        JsonNode briefing = patience.until(
                "The briefing of " + accountId + " shows its tier and orders",
                () -> of(accountId),
                answer -> answer.path("tier").hasNonNull("tier")
                        && answer.path("orders").path("count").asInt() >= ordersAtLeast);
        JsonNode tier = briefing.path("tier");
        String why = api.get(Salesperson.USER, "/api/segmentation/accounts/" + encoded(accountId))
                .path("why")
                .asText();
        story.line(
                "%s since %s. %s",
                tier.path("tier").asText(), tier.path("since").asText(), why);
        JsonNode orders = briefing.path("orders");
        story.line(
                "%,d orders, the last one at %s. Promises so far: %d.",
                orders.path("count").asLong(),
                orders.path("lastOrderedAt").asText(),
                briefing.path("summary").path("promised").asInt());
    }

    /** Waits until all promises are delivered, and whether each was kept is known, and returns the briefing then. */
    JsonNode settled(String accountId, int promised) {
        return patience.until(
                "The briefing of " + accountId + " shows all " + promised + " promises as delivered",
                () -> of(accountId),
                answer -> {
                    JsonNode summary = answer.path("summary");
                    return summary.path("promised").asInt() == promised
                            && summary.path("delivered").asInt() == promised
                            && summary.path("kept").asInt()
                                            + summary.path("broken").asInt()
                                    == promised;
                });
    }

    void tellPromises(JsonNode briefing) {
        for (JsonNode promise : briefing.path("promises")) {
            story.line(
                    "%-10s %-44s due %s: %s",
                    promise.path("department").asText(),
                    promise.path("promise").asText(),
                    promise.path("dueAt").asText(),
                    promise.path("kept").asBoolean() ? "kept" : "NOT KEPT, delivered late");
        }
        JsonNode summary = briefing.path("summary");
        story.line(
                "%d promised, %d delivered: %d kept, %d not.",
                summary.path("promised").asInt(),
                summary.path("delivered").asInt(),
                summary.path("kept").asInt(),
                summary.path("broken").asInt());
    }
}
