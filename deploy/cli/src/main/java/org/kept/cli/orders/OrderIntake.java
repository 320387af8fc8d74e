package org.kept.cli.orders;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.client.Answer;
import org.kept.cli.client.Api;
import org.kept.cli.client.Insistence;
import org.kept.cli.screen.KeptFailure;

/**
 * Posts batches to the order intake. A batch that got no answer, or "not now", is posted again: an order is known by its
 * id and revision, so arriving twice changes nothing.
 */
final class OrderIntake {

    private static final String USER = "order-system";
    private static final Map<String, String> NDJSON = Map.of("Content-Type", "application/x-ndjson");

    private final Insistence intake;

    /** @param patience how long one batch is tried before the import gives up */
    OrderIntake(Api api, Duration patience) {
        this.intake = new Insistence(api, "The order intake", patience);
    }

    /** The reasons by the rejected lines, counted from 1; empty when all were taken. */
    Map<Integer, String> post(Batch batch) {
        Answer answer = intake.post(USER, "/api/orders", NDJSON, batch.body());
        if (!answer.ok()) {
            throw new KeptFailure("The order intake refused a whole batch: " + answer.problem());
        }
        return rejected(answer.body());
    }

    private static Map<Integer, String> rejected(JsonNode body) {
        Map<Integer, String> reasons = new TreeMap<>();
        for (JsonNode one : body.path("rejected")) {
            String detail = one.path("detail").asText("");
            reasons.put(one.path("line").asInt(), one.path("title").asText() + (detail.isEmpty() ? "" : ": " + detail));
        }
        return reasons;
    }
}
