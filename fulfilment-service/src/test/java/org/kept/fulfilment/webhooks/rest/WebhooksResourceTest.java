package org.kept.fulfilment.webhooks.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.webhooks.Hooks;
import org.kept.fulfilment.webhooks.Hooks.Hook;
import org.kept.fulfilment.webhooks.Receiver;
import org.kept.fulfilment.webhooks.Receiver.Got;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.kept.fulfilment.Promises.as;
import static org.kept.fulfilment.webhooks.Hooks.DESK;
import static org.kept.fulfilment.webhooks.Hooks.PATH;
import static org.kept.fulfilment.webhooks.Hooks.added;
import static org.kept.fulfilment.webhooks.Hooks.awaitStates;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class WebhooksResourceTest {
    private static final String URL = "https://example.com/hooks";
    private static final String BODY = "{\"url\":\"" + URL + "\",\"types\":[\"org.kept.commitment.made.v1\"]}";

    @Test
    void the_secret_is_told_by_the_answer_that_makes_it_however_often_that_is_asked_for_and_nowhere_else() {
        String key = UUID.randomUUID().toString();
        Response first = as(DESK).header("Idempotency-Key", key).body(BODY).post(PATH);
        first.then()
                .statusCode(201)
                .header("Location", startsWith(PATH + "/"))
                .header("ETag", equalTo("\"1\""))
                .body("secret", startsWith("whsec_"))
                .body("state", equalTo("active"))
                .body("types", equalTo(List.of("org.kept.commitment.made.v1")))
                .body("createdBy", equalTo(DESK));
        Hook hook = new Hook(first.path("id"), first.path("secret"));

        Response again = as(DESK).header("Idempotency-Key", key).body(BODY).post(PATH);

        assertEquals(first.asString(), again.asString());
        Hooks.read(hook).then().statusCode(200).body("secret", nullValue()).body("url", equalTo(URL));
        as(DESK).get(PATH).then().body("items.find { it.id == '%s' }.secret".formatted(hook.id()), nullValue());
        assertEquals(0, Hooks.sql("update idempotency set body = body where body like '%whsec_%'"));
        Hooks.remove(hook);
        Hooks.read(hook).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void only_the_department_itself_and_operations_have_to_do_with_its_webhooks() {
        Hook hook = added(URL);

        for (String user : List.of("finance-desk", "salesperson", "sales-manager", "web-shop")) {
            as(user).get(PATH).then().statusCode(403);
            as(user).get(hook.path()).then().statusCode(403);
            as(user).get(hook.path() + "/deliveries").then().statusCode(403);
            as(user).delete(hook.path()).then().statusCode(403);
            as(user).header("If-Match", "*").body(BODY).put(hook.path()).then().statusCode(403);
            for (String path : List.of(
                    PATH,
                    hook.path() + "/secret",
                    hook.path() + "/test",
                    hook.path() + "/replay",
                    hook.path() + "/deliveries/" + UUID.randomUUID() + "/redeliver")) {
                String body = path.endsWith("replay") ? "{\"since\":\"2026-01-01T00:00:00Z\"}" : BODY;
                as(user).header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(body)
                        .post(path)
                        .then()
                        .statusCode(403);
            }
        }
        given().get(PATH).then().statusCode(401);
        as("operator").get(hook.path()).then().statusCode(200);
        as("finance-desk")
                .get("/api/departments/finance/webhooks/" + hook.id())
                .then()
                .statusCode(404);
        as("operator")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(BODY)
                .post("/api/departments/nowhere/webhooks")
                .then()
                .statusCode(404);
        Hooks.remove(hook);
    }

    @Test
    void a_url_that_nothing_could_be_sent_to_is_refused_with_what_would_do() {
        for (String url : List.of(
                "http://example.com/hooks",
                "https://10.0.0.1/hooks",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/hooks",
                "https://me:pass@example.com/",
                "nowhere",
                "")) {
            Hooks.post(PATH, "{\"url\":\"" + url + "\"}")
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("violations[0].field", containsString("url"))
                    .body("violations[0].message", notNullValue());
        }
        Hooks.post(PATH, "{\"url\":\"" + URL + "\",\"types\":[\"a,b\"]}").then().statusCode(422);
        as(DESK).body(BODY).post(PATH).then().statusCode(400);
    }

    @Test
    void who_changes_a_webhook_says_which_version() {
        Hook hook = added(URL);
        String paused = BODY.replace("]}", "],\"paused\":true}");

        as(DESK).body(paused).put(hook.path()).then().statusCode(428);
        as(DESK).header("If-Match", "\"7\"")
                .body(paused)
                .put(hook.path())
                .then()
                .statusCode(412);
        as(DESK).header("If-Match", "\"1\"")
                .body(paused)
                .put(hook.path())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("state", equalTo("paused"));
        Hooks.post(hook.path() + "/test", "").then().statusCode(409).body("detail", containsString("resume it first"));
        Hooks.remove(hook);
    }

    @Test
    void what_happens_while_a_webhook_is_paused_is_kept_and_comes_in_its_order_once_it_goes_on() {
        try (Receiver receiver = Receiver.open();
                Receiver another = Receiver.open()) {
            Hook hook = added(receiver.url());
            Hook other = added(another.url());
            String body = "{\"url\":\"" + receiver.url() + "\",\"paused\":%s}";
            Hooks.put(hook, body.formatted(true));
            UUID commitment = Promises.taken("PAUSE-1", Hooks.DEPARTMENT);
            Promises.accept(DESK, commitment).then().statusCode(200);
            // What is not paused has it all: there was time enough to send it.
            awaitStates(other, "PAUSE-1", "delivered", "delivered", "delivered");

            awaitStates(hook, "PAUSE-1", "pending", "pending", "pending");
            Hooks.deliveries(hook, "PAUSE-1")
                    .forEach(delivery -> assertEquals(0, delivery.get("attempts"), delivery.toString()));
            Hooks.put(hook, body.formatted(false));

            awaitStates(hook, "PAUSE-1", "delivered", "delivered", "delivered");
            List<String> types =
                    receiver.await("PAUSE-1", 3).stream().map(Got::type).toList();
            String progressed = "org.kept.commitment.progressed.v1";
            assertEquals(List.of(Promises.MADE, progressed, progressed), types);
            Hooks.remove(hook);
            Hooks.remove(other);
        }
    }

    @Test
    void a_department_has_no_more_webhooks_than_it_can_read() {
        String path = "/api/departments/marketing/webhooks";
        for (int i = 0; i < 20; i++) {
            addToMarketing(path).then().statusCode(201);
        }

        addToMarketing(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:too-many-webhooks"))
                .body("detail", containsString("at most 20"));
        Hooks.sql("delete from webhooks where department = 'marketing'");
    }

    @Test
    void after_a_rotation_both_secrets_hold_for_a_day() throws Exception {
        try (Receiver receiver = Receiver.open()) {
            Hook hook = added(receiver.url());
            String key = UUID.randomUUID().toString();
            Response rotated = as(DESK).header("Idempotency-Key", key).post(hook.path() + "/secret");
            rotated.then().statusCode(200).body("oldSecretUntil", notNullValue());
            String latest = rotated.path("secret");
            assertNotEquals(hook.secret(), latest);
            assertEquals(
                    rotated.asString(),
                    as(DESK).header("Idempotency-Key", key)
                            .post(hook.path() + "/secret")
                            .asString());
            Hooks.post(hook.path() + "/test", "").then().statusCode(202).body("state", equalTo("pending"));

            Got test = receiver.await("", 1).get(0);

            test.mustBeSignedWith(latest);
            test.mustBeSignedWith(hook.secret());
            assertEquals("org.kept.webhook.test.v1", test.type());
            assertEquals(DESK, test.data().getString("requestedBy"));
            Hooks.sql("update webhooks set old_secret_until = clock_timestamp() where id = cast(? as uuid)", hook.id());
            Hooks.post(hook.path() + "/test", "").then().statusCode(202);
            assertEquals(
                    1,
                    receiver.await("", 2)
                            .get(1)
                            .headers()
                            .get("webhook-signature")
                            .get(0)
                            .split(" ")
                            .length);
            Hooks.remove(hook);
        }
    }

    @Test
    void everything_since_a_date_is_sent_again_in_order_and_what_is_not_wanted_is_not_sent() {
        try (Receiver receiver = Receiver.open()) {
            Hook other = added(URL);
            Instant since = Instant.now().minusSeconds(60);
            Promises.taken("AGAIN-1", Hooks.DEPARTMENT);
            Promises.taken("AGAIN-1", Hooks.DEPARTMENT);
            Hook hook = added(receiver.url());
            Hooks.put(hook, "{\"url\":\"" + receiver.url() + "\",\"types\":[\"org.kept.commitment.made.v1\"]}");
            String body = "{\"since\":\"" + since + "\"}";

            Hooks.post(hook.path() + "/replay", body).then().statusCode(202).body("messages", notNullValue());
            List<String> ids = ids(receiver.await("AGAIN-1", 2));
            awaitStates(hook, "AGAIN-1", "delivered", "delivered");
            Hooks.post(hook.path() + "/replay", body).then().statusCode(202);

            List<String> twice = ids(receiver.await("AGAIN-1", 4));
            assertEquals(ids, twice.subList(0, 2));
            assertEquals(ids, twice.subList(2, 4));
            Hooks.post(hook.path() + "/replay", "{}").then().statusCode(422);
            Hooks.remove(hook);
            Hooks.remove(other);
        }
    }

    @Test
    void the_list_of_messages_goes_page_by_page_and_by_state() {
        Hook hook = added(URL);
        Hooks.put(hook, "{\"url\":\"" + URL + "\",\"paused\":true}");
        Hooks.plant(hook, "PAGE-1", 5);

        Response page = as(DESK).get(hook.path() + "/deliveries?limit=2&state=pending");
        page.then().statusCode(200).header("Link", containsString("rel=\"next\""));
        List<String> first = page.path("items.id");
        String next = page.header("Link").replaceFirst(".*<([^>]*)>.*", "$1");

        List<String> second = as(DESK).urlEncodingEnabled(false).get(next).path("items.id");
        assertEquals(2, first.size());
        assertEquals(2, second.size());
        assertNotEquals(first, second);
        as(DESK).get(hook.path() + "/deliveries?state=failed").then().body("items.size()", equalTo(0));
        as(DESK).get(hook.path() + "/deliveries?state=lost").then().statusCode(400);
        as(DESK).get(hook.path() + "/deliveries?cursor=x").then().statusCode(400);
        Hooks.post(hook.path() + "/deliveries/" + UUID.randomUUID() + "/redeliver", "")
                .then()
                .statusCode(404);
        Hooks.remove(hook);
    }

    private static List<String> ids(List<Got> got) {
        return got.stream().map(Got::id).toList();
    }

    private static Response addToMarketing(String path) {
        return as("marketing-desk")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(BODY)
                .post(path);
    }
}
