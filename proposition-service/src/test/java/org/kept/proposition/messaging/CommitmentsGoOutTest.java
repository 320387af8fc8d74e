package org.kept.proposition.messaging;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.proposition.SalesApi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class CommitmentsGoOutTest {
    @Inject
    Pool database;

    @BeforeEach
    void departments() {
        SalesApi.awaitDepartments("logistics", "finance");
    }

    @Test
    void each_department_hears_of_its_own_commitment_by_contract() {
        Response committed = commit("OUT-1", "logistics", "finance");

        for (String department : List.of("logistics", "finance")) {
            Received received = awaitMade(department, "OUT-1");
            Contract.of("proposition-service", "commitment-made.v1").mustHoldFor(received.value());
            assertEquals("OUT-1", received.key());
            assertEquals("org.kept.commitment.made.v1", received.type());
            assertEquals("1.0", received.header("ce_specversion"));
            assertEquals("/proposition-service", received.header("ce_source"));
            assertEquals("OUT-1", received.header("ce_subject"));
            assertTrue(received.value().contains(committed.path("propositionId").toString()));
        }
    }

    @Test
    void the_whole_proposition_goes_out_by_contract() {
        commit("OUT-2", "logistics", "finance");

        try (TopicReader topic = TopicReader.of("propositions.v1")) {
            Received received = topic.await(event -> event.key().equals("OUT-2"));
            Contract.of("proposition-service", "proposition-committed.v1").mustHoldFor(received.value());
        }
    }

    @Test
    void the_proposition_the_answer_and_the_events_are_of_one_transaction() {
        Response committed = commit("OUT-3", "logistics");

        List<String> transactions = database.preparedQuery("""
                        select xmin::text from propositions where id = $1
                        union select xmin::text from commitments where proposition_id = $1
                        union select xmin::text from idempotency where body like '%' || $2 || '%' and status = 200
                        union select xmin::text from outbox where key = 'OUT-3'""")
                .execute(Tuple.of(
                        UUID.fromString(committed.path("propositionId")),
                        committed.path("propositionId").toString()))
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList())
                .await()
                .indefinitely();

        assertEquals(1, transactions.size(), "one xmin for all rows, but there are " + transactions);
    }

    @Test
    void a_refused_commit_sends_nothing() {
        Response drafted = SalesApi.draft("OUT-4", "logistics", "astrology");

        SalesApi.commit(drafted, UUID.randomUUID().toString()).then().statusCode(422);
        commit("OUT-5", "logistics");

        awaitMade("logistics", "OUT-5");
        try (TopicReader topic = TopicReader.of("commitments.logistics.v1")) {
            assertTrue(topic.soFar().stream().noneMatch(event -> event.key().equals("OUT-4")));
        }
    }

    @Test
    void the_trace_of_the_request_goes_on_behind_the_outbox() {
        Response drafted = SalesApi.draft("OUT-6", "logistics");
        String trace = UUID.randomUUID().toString().replace("-", "");

        SalesApi.as("salesperson")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", drafted.header("ETag"))
                .post(drafted.header("Location") + "/commit")
                .then()
                .statusCode(200);

        assertEquals(
                trace, awaitMade("logistics", "OUT-6").header("traceparent").split("-")[1]);
    }

    private static Response commit(String account, String... departments) {
        Response committed = SalesApi.commit(
                SalesApi.draft(account, departments), UUID.randomUUID().toString());
        committed.then().statusCode(200);
        return committed;
    }

    private static Received awaitMade(String department, String account) {
        try (TopicReader topic = TopicReader.of("commitments." + department + ".v1")) {
            return topic.await(event -> event.key().equals(account));
        }
    }
}
