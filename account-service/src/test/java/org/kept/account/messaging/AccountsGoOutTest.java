package org.kept.account.messaging;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

import org.kept.account.AccountApi;
import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.account.AccountApi.ACCOUNTS;
import static org.kept.account.AccountApi.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "account"))
class AccountsGoOutTest {
    @Inject
    Pool database;

    @Test
    void an_account_goes_out_by_contract_when_it_is_registered_and_when_it_changes() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        AccountApi.register("OUT-1");
        as("salesperson")
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Acme", "country", "DE"))
                .put(ACCOUNTS + "/OUT-1")
                .then()
                .statusCode(200);

        try (TopicReader accounts = TopicReader.of("accounts.v1")) {
            List<Received> events =
                    accounts.awaitAll(event -> "OUT-1".equals(event.key()), 2, java.time.Duration.ofSeconds(30));
            for (Received event : events) {
                Contract.of("account-service", "account-changed.v1").mustHoldFor(event.value());
                assertEquals("org.kept.account.changed.v1", event.type());
                assertEquals("1.0", event.header("ce_specversion"));
                assertEquals("/account-service", event.header("ce_source"));
                assertEquals("OUT-1", event.header("ce_subject"));
            }
            assertTrue(events.get(0).value().contains("\"revision\":1"), events.toString());
            assertTrue(events.get(1).value().contains("\"country\":\"DE\",\"revision\":2"), events.toString());
            assertEquals(trace, events.get(1).header("traceparent").split("-")[1]);
        }
    }

    @Test
    void the_account_the_answer_and_the_event_are_of_one_transaction() {
        AccountApi.register("OUT-2");

        assertEquals(1, transactionsOf("OUT-2").size(), "one xmin for all rows of a registration");

        Response changed = as("salesperson")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Acme"))
                .put(ACCOUNTS + "/OUT-2");

        changed.then().statusCode(200);
        List<String> newest = database.preparedQuery("""
                        select xmin::text from accounts where id = $1
                        union select xmin::text from outbox where key = $1 and payload like '%"revision":2%'""").executeAndAwait(Tuple.of("OUT-2")).stream()
                .map(row -> row.getString(0))
                .toList();
        assertEquals(1, newest.size(), "one xmin for both rows of a change");
    }

    @Test
    void a_refused_registration_and_a_change_of_nothing_send_nothing() {
        AccountApi.register("OUT-3");
        AccountApi.register(UUID.randomUUID().toString(), Map.of("accountId", "OUT-3", "name", "Another"))
                .then()
                .statusCode(409);
        as("salesperson")
                .header("If-Match", "\"1\"")
                .body(Map.of("name", "Name of OUT-3"))
                .put(ACCOUNTS + "/OUT-3")
                .then()
                .statusCode(200);

        long events = database.preparedQuery("select 1 from outbox where key = 'OUT-3'")
                .executeAndAwait()
                .size();
        assertEquals(1, events);
    }

    private List<String> transactionsOf(String account) {
        return database.preparedQuery("""
                        select xmin::text from accounts where id = $1
                        union select xmin::text from idempotency where body like '%"' || $1 || '"%'
                        union select xmin::text from outbox where key = $1""").executeAndAwait(Tuple.of(account)).stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
