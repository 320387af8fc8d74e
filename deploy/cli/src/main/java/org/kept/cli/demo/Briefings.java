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
        String id = URLEncoder.encode(accountId, StandardCharsets.UTF_8).replace("+", "%20");
        return api.get(Salesperson.USER, "/api/accounts/" + id + "/briefing");
    }

    /** Opens it, once the account's tier has arrived there. */
    void tellWho(String accountId) {
        JsonNode briefing = patience.until(
                "The briefing of " + accountId + " shows its tier", () -> of(accountId), answer -> answer.path("tier")
                        .hasNonNull("tier"));
        JsonNode tier = briefing.path("tier");
        story.line(
                "%s is %s: rank %d of %d, with %s %s; the threshold is %s.",
                accountId,
                tier.path("tier").asText(),
                tier.path("rank").asInt(),
                tier.path("accounts").asInt(),
                tier.path("currency").asText(),
                WhoMatters.money(tier.path("revenue")),
                WhoMatters.money(tier.path("threshold")));
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
