package org.kept.proposition.messaging;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who is told that somebody else is responsible now; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class HandOversGoOutTest {
    private static final String OF_PROPOSITION = "org.kept.proposition.handed-over.v1";
    private static final String OF_COMMITMENT = "org.kept.commitment.handed-over.v1";

    private final Actor owner = Actor.sales();
    private final Actor colleague = Actor.sales();

    @BeforeEach
    void a_team() {
        SalesApi.awaitDepartments("logistics", "finance");
        Actor.managerOf(owner, colleague);
    }

    @Test
    void everybody_and_each_department_is_told_by_contract_and_what_is_owed_stays() {
        Response committed = owner.committed("1.00", "logistics", "finance");

        Response handed = handOver(owner, committed, colleague);

        handed.then().statusCode(200).body("commitments.revision", equalTo(List.of(1, 1)));
        String told = heard("propositions.v1", OF_PROPOSITION, committed, 1).value();
        Contract.of("proposition-service", "proposition-handed-over.v1").mustHoldFor(told);
        assertTrue(told.contains("\"salesperson\":\"" + colleague.name() + '"'), told);
        assertTrue(told.contains("\"formerSalesperson\":\"" + owner.name() + '"'), told);
        for (String department : List.of("logistics", "finance")) {
            Received toDepartment = heard("commitments." + department + ".v1", OF_COMMITMENT, committed, 1);
            Contract.of("proposition-service", "commitment-handed-over.v1").mustHoldFor(toDepartment.value());
            assertEquals(committed.path("accountId"), toDepartment.key());
        }
    }

    @Test
    void each_hand_over_is_told_under_a_higher_revision_and_so_is_what_is_said_after_it() {
        Response committed = owner.committed("1.00", "logistics");
        Response handed = handOver(owner, committed, colleague);
        Response back = handOver(colleague, handed, owner);
        back.then().statusCode(200);

        owner.asksOn(back)
                .body(Map.of("reason", "r", "statement", "s", "commitments", dueLater(back)))
                .post(Actor.path(back) + "/amendments")
                .then()
                .statusCode(200);

        assertTrue(
                heard("propositions.v1", OF_PROPOSITION, committed, 2).value().contains(owner.name()));
        heard("commitments.logistics.v1", "org.kept.commitment.amended.v1", committed, 2);
    }

    @Test
    void of_a_draft_nobody_is_told() {
        Response handed = handOver(owner, owner.draft("1.00", "logistics"), colleague);
        Response committed = colleague.commit(handed);
        committed.then().statusCode(200);

        try (TopicReader topic = TopicReader.of("propositions.v1")) {
            topic.await(event -> event.value().contains(committed.<String>path("propositionId")));
            assertEquals(
                    List.of("org.kept.proposition.committed.v1"),
                    topic.soFar().stream()
                            .filter(event -> event.value().contains(committed.<String>path("propositionId")))
                            .map(Received::type)
                            .toList());
        }
    }

    private static Response handOver(Actor from, Response proposition, Actor to) {
        return from.asksOn(proposition)
                .body(Map.of("to", to.name(), "reason", "is on leave"))
                .post(Actor.path(proposition) + "/handover");
    }

    private static List<Map<String, Object>> dueLater(Response proposition) {
        List<Map<String, Object>> written =
                (List<Map<String, Object>>) Actor.worth(proposition, "1.00").get("commitments");
        written.forEach(promise -> promise.put("dueAt", "2099-01-01T00:00:00Z"));
        return written;
    }

    private static Received heard(String topic, String type, Response proposition, int salespersonRevision) {
        try (TopicReader reader = TopicReader.of(topic)) {
            return reader.await(event -> event.type().equals(type)
                    && event.value().contains(proposition.<String>path("propositionId"))
                    && event.value().contains("\"salespersonRevision\":" + salespersonRevision));
        }
    }
}
