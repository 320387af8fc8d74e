package org.kept.proposition.templates.rest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.proposition.SalesApi.as;

/** Templates, drafts from them, and standard propositions at a touch-point; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class TemplatesTest {
    private static final String TEMPLATES = "/api/propositions/templates";

    @Test
    void a_template_is_written_rewritten_and_removed_by_those_who_lead() {
        Response written = written(template(false, null));
        written.then().statusCode(201).body("commitments[0].dueAfter", equalTo("P3D"));
        String path = written.header("Location");

        Response renamed = as("sales-manager")
                .header("If-Match", written.header("ETag"))
                .body(with(template(false, null), "name", "better"))
                .put(path);

        renamed.then().statusCode(200).body("name", equalTo("better"));
        as("salesperson").get(path).then().statusCode(200).header("ETag", equalTo("\"2\""));
        as("salesperson").get(TEMPLATES + "?limit=500").then().body("items.templateId", hasItem(idOf(written)));
        as("sales-manager").header("If-Match", "\"1\"").delete(path).then().statusCode(412);
        as("sales-manager").delete(path).then().statusCode(428);
        as("salesperson").header("If-Match", "*").delete(path).then().statusCode(403);
        as("sales-manager").header("If-Match", "\"2\"").delete(path).then().statusCode(204);
        as("salesperson").get(path).then().statusCode(404);
    }

    @Test
    void what_could_not_be_used_is_refused_when_it_is_written() {
        Map<String, Object> endless = template(false, null);
        endless.put(
                "commitments",
                List.of(Map.of(
                        "department", "logistics", "promise", "p", "dueAfter", "soon", "timeZone", "Europe/Berlin")));

        written(endless).then().statusCode(422).body("violations[0].field", equalTo("commitments[0].dueAfter"));
        written(template(true, null)).then().statusCode(422).body("violations[0].field", equalTo("value"));
        written(template(true, "1000000.00"))
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("1000.00 EUR"));
        as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(template(false, null))
                .post(TEMPLATES)
                .then()
                .statusCode(403);
    }

    @Test
    void a_salesperson_drafts_from_a_template() {
        Response template = written(template(false, "120.00"));

        Response draft = as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("accountId", "TEMPLATE-1", "startAt", "2031-01-01T09:00:00Z"))
                .post(template.header("Location") + "/drafts");

        draft.then()
                .statusCode(201)
                .body("state", equalTo("draft"))
                .body("salesperson", equalTo("salesperson"))
                .body("value.amount", equalTo("120.00"))
                .body("commitments[0].dueAt", equalTo("2031-01-04T09:00:00Z"))
                .body("commitments[1].dependsOn", equalTo(List.of(draft.<String>path("commitments[0].commitmentId"))));
    }

    @Test
    void a_touch_point_commits_a_standard_proposition_for_an_account_of_any_tier() {
        SalesApi.awaitDepartments("logistics");
        selfService("TEMPLATE-2");
        Response template = written(template(true, "120.00"));
        String key = UUID.randomUUID().toString();

        Response committed = standard(template, key, "TEMPLATE-2");

        committed
                .then()
                .statusCode(201)
                .body("state", equalTo("committed"))
                .body("salesperson", equalTo("web-shop"))
                .body("versionNumber", equalTo(1));
        assertEquals(committed.asString(), standard(template, key, "TEMPLATE-2").asString());
        String commitment = committed.path("commitments[0].commitmentId");
        try (TopicReader topic = TopicReader.of("commitments.logistics.v1")) {
            topic.await(event -> event.value().contains(commitment));
        }
        as("salesperson")
                .get(committed.header("Location") + "/timeline")
                .then()
                .body("items.what", hasItem("committed"))
                .body("items[1].why", containsString("standard proposition"))
                .body("items[1].actor", equalTo("web-shop"));
    }

    @Test
    void a_touch_point_neither_sees_nor_commits_what_is_not_standard() {
        Response individual = written(template(false, "120.00"));

        standard(individual, UUID.randomUUID().toString(), "TEMPLATE-3").then().statusCode(404);
        as("web-shop").get(individual.header("Location")).then().statusCode(404);
        as("web-shop").get(TEMPLATES + "?limit=500").then().body("items.templateId", not(hasItem(idOf(individual))));
        as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("accountId", "TEMPLATE-3"))
                .post(individual.header("Location") + "/commitments")
                .then()
                .statusCode(409)
                .body("type", containsString("not-standard"));
        as("web-shop")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("accountId", "TEMPLATE-3"))
                .post(individual.header("Location") + "/drafts")
                .then()
                .statusCode(403);
    }

    @Test
    void a_touch_point_changes_its_own_standard_proposition_within_what_the_template_said() {
        SalesApi.awaitDepartments("logistics");
        Response template = written(template(true, "120.00"));
        Actor shop = Actor.touchPoint();
        Response committed =
                shop.asks().body(Map.of("accountId", "TEMPLATE-5")).post(template.header("Location") + "/commitments");
        committed.then().statusCode(201);
        String path = Actor.path(committed);

        shop.asksOn(committed)
                .body(Actor.worth(committed, "120.01"))
                .post(path + "/amendments")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("value")))
                .body("violations[0].message", containsString("hand it over to a salesperson"));
        Response amended =
                shop.asksOn(committed).body(Actor.worth(committed, "100.00")).post(path + "/amendments");
        amended.then().statusCode(200).body("versionNumber", equalTo(2)).body("value.amount", equalTo("100.00"));
        Response read = shop.read(committed);
        read.then().statusCode(200).header("ETag", equalTo(amended.header("ETag")));

        Actor otherShop = Actor.touchPoint();
        otherShop.read(committed).then().statusCode(403);
        otherShop
                .asksOn(read)
                .body(Map.of("reason", "r"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(403)
                .body("detail", containsString("hand-over"));
        shop.asksOn(read)
                .body(Map.of("reason", "the customer has moved"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("outcomes.outcome", hasItem("cancellationRequested"));
    }

    @Test
    void what_a_touch_point_may_not_do_a_salesperson_does_once_it_is_handed_over() {
        SalesApi.awaitDepartments("logistics");
        Actor shop = Actor.touchPoint();
        Actor salesperson = Actor.sales();
        Actor.managerOf(salesperson);
        Response committed = shop.asks()
                .body(Map.of("accountId", "TEMPLATE-6"))
                .post(written(template(true, "120.00")).header("Location") + "/commitments");

        Response handed = shop.asksOn(committed)
                .body(Map.of("to", salesperson.name(), "reason", "wants more"))
                .post(Actor.path(committed) + "/handover");

        handed.then().statusCode(200).body("salesperson", equalTo(salesperson.name()));
        salesperson
                .asksOn(handed)
                .body(Actor.worth(handed, "5000.00"))
                .post(Actor.path(committed) + "/amendments")
                .then()
                .statusCode(200)
                .body("value.amount", equalTo("5000.00"));
    }

    private static void selfService(String account) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    "account-tiers.v1",
                    account,
                    "org.kept.account-tier.changed.v1",
                    "{\"accountId\":\"%s\",\"tier\":\"SELF_SERVICE\",\"revision\":1}".formatted(account));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> SalesApi.commit(
                        SalesApi.draft(account, "logistics"), UUID.randomUUID().toString())
                .then()
                .statusCode(422));
    }

    private static Response standard(Response template, String key, String account) {
        return as("web-shop")
                .header("Idempotency-Key", key)
                .body(Map.of("accountId", account))
                .post(template.header("Location") + "/commitments");
    }

    private static Response written(Map<String, Object> template) {
        return as("sales-manager")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(template)
                .post(TEMPLATES);
    }

    private static Map<String, Object> template(boolean standard, String amount) {
        Map<String, Object> first = Map.of(
                "department", "logistics", "promise", "delivered", "dueAfter", "P3D", "timeZone", "Europe/Berlin");
        Map<String, Object> template = new HashMap<>(Map.of(
                "name",
                "starter",
                "statement",
                "You can start",
                "standard",
                standard,
                "commitments",
                List.of(first, with(first, "dependsOn", List.of(0)))));
        return amount == null ? template : with(template, "value", Map.of("amount", amount, "currency", "EUR"));
    }

    private static Map<String, Object> with(Map<String, Object> map, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(map);
        changed.put(field, value);
        return changed;
    }

    private static String idOf(Response template) {
        return template.path("templateId");
    }
}
