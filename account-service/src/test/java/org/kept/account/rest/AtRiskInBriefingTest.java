package org.kept.account.rest;

import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicWriter;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kept.account.AccountApi.briefing;
import static org.kept.account.AccountApi.eventually;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "account"))
class AtRiskInBriefingTest {
    private static final String EXAMPLE_COMMITMENT = "8d6fbc4e-6f5c-4f0e-9a06-0d5d0a3a3c11";
    private static final Contract CHANGED = Contract.of("fulfilment-service", "commitment-jeopardy-changed.v1");

    /** By the producer's own examples. */
    @Test
    void a_promise_in_danger_is_told_with_the_reason_until_it_is_settled() {
        String commitment = UUID.randomUUID().toString();
        try (TopicWriter others = TopicWriter.open()) {
            foreseen(others, "RISK-1", commitment, "raised");
            others.event("propositions.v1", "RISK-1", "org.kept.proposition.committed.v1", """
                    {"propositionId":"%s","version":1,"accountId":"RISK-1","salesperson":"salesperson","statement":"So",
                     "committedAt":"2026-03-20T10:00:00Z","commitments":[{"commitmentId":"%s","department":"logistics",
                     "promise":"Two pallets","dueAt":"2027-01-15T16:00:00Z","timeZone":"Europe/Berlin"}]}""".formatted(
                            UUID.randomUUID(), commitment));

            eventually(() -> briefing("RISK-1")
                    .body("promises[0].atRisk", equalTo(true))
                    .body("promises[0].jeopardy.level", equalTo("high"))
                    .body("promises[0].jeopardy.reason", containsString("of production"))
                    .body("promises[0].jeopardy.expectedAt", notNullValue())
                    .body("summary.atRisk", equalTo(1)));

            foreseen(others, "RISK-1", commitment, "cleared");
            foreseen(others, "RISK-1", commitment, "moved");
            eventually(() -> briefing("RISK-1")
                    .body("promises[0].atRisk", equalTo(false))
                    .body("promises[0].jeopardy.level", equalTo("none"))
                    .body("summary.atRisk", equalTo(0)));

            others.event("fulfilment.v1", "RISK-1", "org.kept.commitment.progressed.v1", """
                    {"commitmentId":"%s","propositionId":"any","accountId":"RISK-1","department":"logistics",
                     "state":"completed","revision":3,"changedAt":"2026-04-01T09:00:00Z","dueAt":"2027-01-15T16:00:00Z",
                     "overdue":false,"kept":true,"completedAt":"2026-04-01T09:00:00Z"}""".formatted(commitment));
            eventually(() -> briefing("RISK-1")
                    .body("promises[0].state", equalTo("completed"))
                    .body("promises[0].jeopardy", nullValue()));
        }
    }

    private static void foreseen(TopicWriter others, String account, String commitment, String example) {
        others.event(
                "fulfilment.v1",
                account,
                "org.kept.commitment.jeopardy-changed.v1",
                CHANGED.example(example).replace(EXAMPLE_COMMITMENT, commitment));
    }
}
