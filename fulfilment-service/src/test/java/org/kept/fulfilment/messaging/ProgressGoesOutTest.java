package org.kept.fulfilment.messaging;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.fulfilment.Promises;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ProgressGoesOutTest {
    private static final Contract PROGRESSED = Contract.of("fulfilment-service", "commitment-progressed.v1");

    @Inject
    Pool database;

    @Test
    void each_step_is_told_by_contract_under_the_account_in_rising_revisions() {
        UUID commitment = Promises.taken("OUT-1", "logistics");

        Promises.accept("logistics-desk", commitment).then().statusCode(200);
        Promises.complete("logistics-desk", commitment).then().statusCode(200);

        List<Received> told = allTold(commitment, 3);
        assertEquals(List.of(1L, 2L, 3L), told.stream().map(Promises::revision).toList());
        for (Received event : told) {
            PROGRESSED.mustHoldFor(event.value());
            assertEquals("OUT-1", event.key());
            assertEquals("OUT-1", event.header("ce_subject"));
            assertEquals("org.kept.commitment.progressed.v1", event.type());
            assertEquals("1.0", event.header("ce_specversion"));
            assertEquals("/fulfilment-service", event.header("ce_source"));
        }
        assertTrue(told.get(0).value().contains("\"state\":\"acknowledged\""));
        assertTrue(told.get(1).value().contains("\"by\":\"logistics-desk\""));
        assertTrue(told.get(2).value().contains("\"kept\":true"));
    }

    @Test
    void a_task_its_event_and_what_was_received_are_of_one_transaction() {
        UUID commitment = Promises.taken("OUT-2", "logistics");

        assertEquals(List.of("inbox", "outbox", "task_history", "tasks"), tablesOf(commitment));
    }

    @Test
    void a_step_its_event_and_its_answer_are_of_one_transaction() {
        UUID commitment = Promises.taken("OUT-3", "logistics");

        Promises.accept("logistics-desk", commitment).then().statusCode(200);

        assertEquals(List.of("idempotency", "outbox", "task_history", "tasks"), tablesOf(commitment));
    }

    @Test
    void a_word_of_sales_its_effect_and_its_event_are_of_one_transaction() {
        UUID commitment = Promises.taken("OUT-5", "logistics");

        Promises.cancel(commitment, "OUT-5", "logistics", 2);
        Promises.awaitState(commitment, "cancelled");

        assertEquals(List.of("inbox", "outbox", "task_history", "tasks"), tablesOf(commitment));
    }

    @Test
    void a_refused_step_tells_nothing() {
        UUID commitment = Promises.taken("OUT-4", "logistics");

        Promises.complete("logistics-desk", commitment).then().statusCode(409);
        UUID marker = Promises.taken("OUT-4", "logistics");

        Promises.told(marker, 1);
        assertEquals(1, allTold(commitment, 1).size());
    }

    @Test
    void every_declared_department_is_told_by_contract_under_its_own_id() {
        try (TopicReader topic = TopicReader.of("department-capabilities.v1")) {
            for (String department : List.of("logistics", "finance", "support", "production", "marketing")) {
                Received told = topic.await(event -> event.key().equals(department));
                Contract.of("fulfilment-service", "department-declared.v1").mustHoldFor(told.value());
                assertEquals(department, told.header("ce_subject"));
                assertEquals("org.kept.department.declared.v1", told.type());
            }
        }
    }

    /** All that the topic holds once the expected number is there. */
    private static List<Received> allTold(UUID commitment, int expected) {
        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            topic.awaitAll(event -> Promises.tells(event, commitment), expected, Promises.PATIENCE);
            return topic.soFar().stream()
                    .filter(event -> Promises.tells(event, commitment))
                    .toList();
        }
    }

    /** Where the transaction that last wrote the task has written, a table for each row. */
    private List<String> tablesOf(UUID commitment) {
        String written = """
                with this as (select xmin from tasks where commitment_id = $1)
                select 'tasks' as room from tasks, this where tasks.xmin = this.xmin
                union all select 'outbox' from outbox, this where outbox.xmin = this.xmin
                union all select 'task_history' from task_history, this where task_history.xmin = this.xmin
                union all select 'inbox' from inbox, this where inbox.xmin = this.xmin
                union all select 'idempotency' from idempotency, this where idempotency.xmin = this.xmin
                order by room""";
        return database.preparedQuery(written)
                .execute(Tuple.of(commitment))
                .map(rows -> rows.stream().map(row -> row.getString(0)).toList())
                .await()
                .indefinitely();
    }
}
