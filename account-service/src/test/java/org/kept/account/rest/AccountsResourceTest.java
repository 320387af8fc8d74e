package org.kept.account.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.kept.account.AccountApi;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kept.account.AccountApi.ACCOUNTS;
import static org.kept.account.AccountApi.as;
import static org.kept.account.AccountApi.register;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "account"))
class AccountsResourceTest {

    @Test
    void an_account_is_registered_and_read_as_it_was_given() {
        Response registered = register(key(), Map.of("accountId", " Ä-1/ß ", "name", " Acme ", "country", "DE"));

        registered
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/accounts/%C3%84-1%2F%C3%9F"))
                .header("ETag", "\"1\"")
                .body("accountId", equalTo("Ä-1/ß"));
        as("web-shop")
                .urlEncodingEnabled(false)
                .get(registered.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("accountId", equalTo("Ä-1/ß"))
                .body("name", equalTo("Acme"))
                .body("country", equalTo("DE"))
                .body("version", equalTo(1));
    }

    @Test
    void upper_and_lower_case_are_two_accounts() {
        register("Case");
        register("CASE");

        as("salesperson").get(ACCOUNTS + "/case").then().statusCode(404);
    }

    @Test
    void an_account_is_registered_once() {
        register("ONCE");

        register(key(), Map.of("accountId", "ONCE", "name", "Another"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", containsString("account-exists"));
        as("salesperson").get(ACCOUNTS + "/ONCE").then().body("name", equalTo("Name of ONCE"));
    }

    @Test
    void of_many_who_register_the_same_account_at_once_one_succeeds() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Integer>> registrations = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> register(key(), Map.of("accountId", "RACE", "name", "Racer"))
                        .statusCode())
                .toList();

        Map<Integer, Long> statuses = pool.invokeAll(registrations).stream()
                .map(AccountsResourceTest::result)
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));

        pool.shutdown();
        assertEquals(Map.of(201, 1L, 409, 7L), statuses);
    }

    @Test
    void the_same_registration_again_gives_the_same_answer_to_the_byte() {
        String key = key();
        Map<String, String> body = Map.of("accountId", "AGAIN", "name", "Acme");

        Response first = register(key, body);
        Response again = register(key, body);

        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(first.header("ETag"), again.header("ETag"));
    }

    @Test
    void a_key_is_needed_and_belongs_to_one_request() {
        String key = key();
        register(key, Map.of("accountId", "KEY-1", "name", "Acme")).then().statusCode(201);

        register(key, Map.of("accountId", "KEY-2", "name", "Acme"))
                .then()
                .statusCode(422)
                .body("type", containsString("idempotency-key-reused"));
        as("salesperson")
                .body(Map.of("accountId", "KEY-3", "name", "Acme"))
                .post(ACCOUNTS)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void what_an_account_cannot_be_is_told_field_by_field() {
        register(key(), Map.of("accountId", "a\u0000b", "name", " ", "country", "Germany"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", hasItems("accountId", "name", "country"));
        register(key(), Map.of("accountId", "x".repeat(129), "name", "n".repeat(201)))
                .then()
                .statusCode(422)
                .body("violations.message", hasItems(containsString("128"), containsString("200")));
        register(key(), Map.of()).then().statusCode(422).body("violations.field", hasItems("accountId", "name"));
        register(key(), "{").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void a_change_names_the_version_it_means() {
        Response registered = register("CHANGE-1");
        Map<String, String> profile = Map.of("name", "Better", "country", "AT");

        as("sales-manager").body(profile).put(ACCOUNTS + "/CHANGE-1").then().statusCode(428);
        as("sales-manager")
                .header("If-Match", "\"7\"")
                .body(profile)
                .put(ACCOUNTS + "/CHANGE-1")
                .then()
                .statusCode(412);
        as("sales-manager")
                .header("If-Match", registered.header("ETag"))
                .body(profile)
                .put(ACCOUNTS + "/CHANGE-1")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Better"));
        as("sales-manager")
                .header("If-Match", registered.header("ETag"))
                .body(Map.of("name", "Late"))
                .put(ACCOUNTS + "/CHANGE-1")
                .then()
                .statusCode(412);
    }

    @Test
    void a_change_that_changes_nothing_makes_no_version_and_one_without_country_forgets_it() {
        register(key(), Map.of("accountId", "CHANGE-2", "name", "Acme", "country", "DE"));

        change("CHANGE-2", Map.of("name", "Acme", "country", "DE")).then().header("ETag", "\"1\"");
        change("CHANGE-2", Map.of("name", "Acme"))
                .then()
                .header("ETag", "\"2\"")
                .body("country", nullValue());
    }

    @Test
    void what_is_not_registered_cannot_be_read_or_changed() {
        as("salesperson").get(ACCOUNTS + "/NOBODY").then().statusCode(404).contentType("application/problem+json");
        change("NOBODY", Map.of("name", "Acme")).then().statusCode(404);
        change("CHANGE-2", Map.of("name", "")).then().statusCode(422);
    }

    @Test
    void without_a_token_nobody_and_without_the_role_not_everybody() {
        given().get(ACCOUNTS).then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", "Bearer " + Tokens.expired("salesperson"))
                .get(ACCOUNTS)
                .then()
                .statusCode(401);
        as("web-shop").get(ACCOUNTS).then().statusCode(403).contentType("application/problem+json");
        as("order-system").get(ACCOUNTS + "/ANY").then().statusCode(403);
        as("web-shop")
                .header("Idempotency-Key", key())
                .body(Map.of("accountId", "X", "name", "X"))
                .post(ACCOUNTS)
                .then()
                .statusCode(403);
    }

    @Test
    void the_list_is_paged_to_its_end_in_code_point_order() {
        List<String> ids = List.of("zz-1", "zz-A", "zz-a", "zz-ä", "zz-客");
        ids.forEach(AccountApi::register);

        Response first = as("salesperson").get(ACCOUNTS + "?limit=3&cursor=" + org.kept.chassis.rest.Cursor.of("zz-"));
        Response second = as("salesperson")
                .urlEncodingEnabled(false)
                .get(first.header("Link").replaceAll(".*<([^>]+)>.*", "$1"));

        first.then().statusCode(200).body("items.accountId", equalTo(ids.subList(0, 3)));
        second.then().statusCode(200).body("items.accountId", equalTo(ids.subList(3, 5)));
        assertNull(second.header("Link"));
        as("salesperson").get(ACCOUNTS + "?limit=0").then().statusCode(400);
        as("salesperson").get(ACCOUNTS + "?limit=many").then().statusCode(400).body("detail", containsString("many"));
        as("salesperson").get(ACCOUNTS + "?cursor=%25").then().statusCode(400);
    }

    private static Response change(String account, Map<String, String> profile) {
        return as("salesperson").header("If-Match", "*").body(profile).put(ACCOUNTS + "/" + account);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
