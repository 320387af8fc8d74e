package org.kept.chassis.idempotency;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.chassis.Effects;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class IdempotencyTest {
    @Inject
    Effects effects;

    @Inject
    Pool database;

    @Test
    void a_repeated_request_gets_the_first_ones_answer_and_no_second_effect() {
        String key = UUID.randomUUID().toString();

        Response first = post("salesperson", key, request("repeated", 0, false));
        Response again = post("salesperson", key, request("repeated", 0, false));

        first.then().statusCode(201);
        assertEquals(first.statusCode(), again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
        assertEquals(1, effects.count("repeated"));
    }

    @Test
    void a_request_in_flight_is_not_started_again() {
        String key = UUID.randomUUID().toString();

        var slow = CompletableFuture.supplyAsync(() -> post("salesperson", key, request("slow", 2000, false)));
        Awaitility.await().until(this::aRequestIsInFlight);
        Response meanwhile = post("salesperson", key, request("slow", 2000, false));

        meanwhile
                .then()
                .statusCode(409)
                .header("Retry-After", "1")
                .body("type", containsString("request-in-flight"))
                .body("detail", containsString("repeat it after a moment, with the same key"));
        slow.join().then().statusCode(201);
        assertEquals(1, effects.count("slow"));
    }

    @Test
    void a_refusal_leaves_nothing_and_the_key_may_try_again() {
        String key = UUID.randomUUID().toString();

        post("salesperson", key, request("refused", 0, true)).then().statusCode(409);
        assertEquals(0, effects.count("refused"));
        assertEquals(0, outboxRows("refused"));

        post("salesperson", key, request("refused", 0, false)).then().statusCode(201);
        assertEquals(1, outboxRows("refused"));
    }

    @Test
    void a_key_belongs_to_one_request_of_one_principal() {
        String key = UUID.randomUUID().toString();
        post("salesperson", key, request("mine", 0, false)).then().statusCode(201);

        post("salesperson", key, request("changed", 0, false)).then().statusCode(422);
        String colleague = Tokens.of("another-salesperson", Set.of("sales"), Map.of());
        given().header("Authorization", "Bearer " + colleague)
                .header(Idempotency.HEADER, key)
                .contentType("application/json")
                .body(request("mine", 0, false))
                .post("/api/effects")
                .then()
                .statusCode(201);
        assertEquals(2, effects.count("mine"));
    }

    @Test
    void an_event_outside_of_a_transaction_is_an_error_and_not_an_event() {
        given().header("Authorization", Tokens.bearer("salesperson"))
                .post("/api/effects/without-transaction")
                .then()
                .statusCode(500);
        assertEquals(0, outboxRows("never"));
    }

    @Test
    void row_answer_and_event_are_of_one_transaction() {
        post("salesperson", UUID.randomUUID().toString(), request("atomic", 0, false))
                .then()
                .statusCode(201);

        assertEquals(1, number("""
                        select count(*) from (
                            select xmin::text from effects where name = 'atomic'
                            union select xmin::text from idempotency where body like '%atomic%'
                            union select xmin::text from outbox where key = 'atomic') as transactions"""));
    }

    @Test
    void an_event_goes_on_with_the_trace_of_its_request() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        given().header("Authorization", Tokens.bearer("salesperson"))
                .header(Idempotency.HEADER, UUID.randomUUID().toString())
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-00")
                .contentType("application/json")
                .body(request("traced", 0, false))
                .post("/api/effects")
                .then()
                .statusCode(201);

        assertEquals(
                1,
                number("select count(*) from outbox where key = 'traced' and traceparent like '00-" + trace
                        + "-%' and traceparent not like '%00f067aa0ba902b7%'"));
    }

    @Test
    void an_event_of_a_request_without_a_trace_begins_one() {
        post("salesperson", UUID.randomUUID().toString(), request("untraced", 0, false))
                .then()
                .statusCode(201);

        assertEquals(
                1,
                number("select count(*) from outbox where key = 'untraced'"
                        + " and traceparent ~ '^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$'"));
    }

    private boolean aRequestIsInFlight() {
        return number("select count(*) from pg_locks where locktype = 'advisory'") > 0;
    }

    private long outboxRows(String key) {
        return number("select count(*) from outbox where key = '" + key + "'");
    }

    private long number(String sql) {
        return database.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private static EffectsResource.Request request(String name, long takesMs, boolean refused) {
        return new EffectsResource.Request(name, takesMs, refused);
    }

    private static Response post(String user, String key, EffectsResource.Request request) {
        return given().header("Authorization", Tokens.bearer(user))
                .header(Idempotency.HEADER, key)
                .contentType("application/json")
                .body(request)
                .post("/api/effects");
    }
}
