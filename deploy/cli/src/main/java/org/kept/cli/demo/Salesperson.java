package org.kept.cli.demo;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.kept.cli.client.Answer;
import org.kept.cli.client.Api;
import org.kept.cli.client.Refusal;

/** The salesperson's part: registers the account, drafts, commits. */
final class Salesperson {

    static final String USER = "salesperson";
    // Well within the mandate that everybody starts with, all the demo's propositions together.
    private static final String WORTH = "1200.00";
    private static final int CONFLICT = 409;
    private static final String NOT_YET = "cannotCommitYet";

    private final Api api;
    private final Latencies latencies;
    private final Patience patience;

    Salesperson(Api api, Latencies latencies, Patience patience) {
        this.api = api;
        this.latencies = latencies;
        this.patience = patience;
    }

    /** False if it was registered before. */
    boolean register(String accountId) {
        ObjectNode account = JsonNodeFactory.instance
                .objectNode()
                .put("accountId", accountId)
                .put("name", "Customer " + accountId);
        try {
            api.post(USER, "/api/accounts", account);
            return true;
        } catch (Refusal e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            return false;
        }
    }

    /** A draft, as the service answered it; of an account that is known where promises are made. */
    Answer draft(String accountId, String statement, List<Promise> promises) {
        ObjectNode draft = JsonNodeFactory.instance
                .objectNode()
                .put("accountId", accountId)
                .put("statement", statement);
        draft.putObject("value").put("amount", WORTH).put("currency", "EUR");
        ArrayNode commitments = draft.putArray("commitments");
        promises.forEach(promise -> commitments.add(promise.toJson()));
        Answer drafted = api.post(USER, "/api/propositions", draft);
        if (drafted.body().has(NOT_YET)) {
            awaitAccount(accountId, drafted.body().path("propositionId").asText());
        }
        return drafted;
    }

    private void awaitAccount(String accountId, String draft) {
        patience.until(
                accountId + " is known where promises are made",
                () -> api.post(
                                USER,
                                "/api/propositions/" + draft + "/feasibility",
                                JsonNodeFactory.instance.objectNode())
                        .body(),
                answer -> !answer.has(NOT_YET));
    }

    /** Commits a draft; returns the ids of the commitments that were made. */
    List<String> commit(Answer draft) {
        String id = draft.body().path("propositionId").asText();
        long sentAt = System.nanoTime();
        Answer committed = api.post(USER, "/api/propositions/" + id + "/commit", draft.etag());
        List<String> made = new ArrayList<>();
        for (JsonNode commitment : committed.body().path("commitments")) {
            made.add(commitment.path("commitmentId").asText());
        }
        made.forEach(commitment -> latencies.sent(commitment, sentAt));
        return made;
    }
}
