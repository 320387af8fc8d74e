package org.kept.cli.orders;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.kept.cli.client.Answer;
import org.kept.cli.client.Api;
import org.kept.cli.client.Unreachable;
import org.kept.cli.screen.KeptFailure;
import org.kept.cli.screen.Pause;

/**
 * Posts batches to the order intake. A batch that got no answer, or "not now", is posted again: an order is known by its
 * id and revision, so arriving twice changes nothing.
 */
final class OrderIntake {

    private static final String USER = "order-system";
    private static final Map<String, String> NDJSON = Map.of("Content-Type", "application/x-ndjson");
    private static final long PAUSE_FIRST_MS = 200;
    private static final long PAUSE_MAX_MS = 5_000;

    private final Api api;
    private final Duration patience;

    /** @param patience how long one batch is tried before the import gives up */
    OrderIntake(Api api, Duration patience) {
        this.api = api;
        this.patience = patience;
    }

    /** The reasons by the rejected lines, counted from 1; empty when all were taken. */
    Map<Integer, String> post(Batch batch) {
        long givenUpAt = System.nanoTime() + patience.toNanos();
        byte[] body = batch.body();
        for (int attempt = 0; ; attempt++) {
            String trouble;
            try {
                Answer answer = api.call("POST", USER, "/api/orders", NDJSON, body);
                if (answer.ok()) {
                    return rejected(answer.body());
                }
                if (!isPassing(answer.status())) {
                    throw new KeptFailure("The order intake refused a whole batch: " + answer.problem());
                }
                trouble = answer.problem();
            } catch (Unreachable e) {
                trouble = e.getMessage();
            }
            if (System.nanoTime() > givenUpAt) {
                throw new KeptFailure("The order intake has been away for " + patience.toSeconds() + " s (" + trouble
                        + "). Run the same import again later: what is in already stays as it is.");
            }
            Pause.ms(Math.min(PAUSE_MAX_MS, PAUSE_FIRST_MS << Math.min(attempt, 10)));
        }
    }

    /** 503 is a service that is away, 429 one that asks for time, 502 and 504 a gateway's word for either. */
    private static boolean isPassing(int status) {
        return status == 503 || status == 429 || status == 502 || status == 504;
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
