package org.kept.proposition.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.kept.proposition.Actor.path;

/** A department that nobody can tell anything yet; on the real Kafka. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class DepartmentTopicsTest {
    private final Actor owner = Actor.sales();

    @Test
    void is_promised_for_once_its_topic_is_there_and_keeps_nobody_elses_events_back() throws Exception {
        SalesApi.awaitDepartments("logistics");
        String department = "astronomy-" + UUID.randomUUID().toString().substring(0, 8);
        String topic = "commitments." + department + ".v1";
        declare(department);
        Response drafted = owner.draft("10.00", department, "logistics");

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> refused(owner.commit(drafted), topic));
        feasibility(department).body("commitments[0].cannotCommitYet", containsString(topic));
        String bulkKey = UUID.randomUUID().toString();
        Response second = owner.draft("10.00", department);
        bulk(second, bulkKey)
                .body("items[0].status", equalTo("refused"))
                .body("items[0].problem.type", equalTo("urn:kept:problem:department-without-topic"))
                .body("items[0].problem.retryAfter", equalTo(10));
        Response other = owner.committed("10.00", "logistics");
        String promised = other.path("commitments[0].commitmentId");
        try (TopicReader reader = TopicReader.of("commitments.logistics.v1")) {
            reader.await(event -> event.value().contains(promised));
        }

        create(topic);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> owner.commit(drafted).then().statusCode(200));
        feasibility(department).body("commitments[0].cannotCommitYet", nullValue());
        bulk(second, bulkKey).body("items[0].status", equalTo("committed"));
        String observed = owner.read(drafted).path("commitments[0].commitmentId");
        try (TopicReader reader = TopicReader.of(topic)) {
            reader.await(event -> event.value().contains(observed));
        }
        owner.read(drafted).then().body("state", equalTo("committed"));
    }

    @Test
    void is_not_brought_in_by_an_amendment_either() {
        SalesApi.awaitDepartments("logistics");
        String department = "astrology-" + UUID.randomUUID().toString().substring(0, 8);
        declare(department);
        Response committed = owner.committed("10.00", "logistics");
        Map<String, Object> terms = Actor.worth(committed, "10.00");
        terms.put("commitments", List.of(promise(department)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> refused(
                        owner.asksOn(committed).body(terms).post(path(committed) + "/amendments"),
                        "commitments." + department + ".v1"));
    }

    private static void refused(Response answer, String topic) {
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:kept:problem:department-without-topic"))
                .body("detail", containsString(topic))
                .body("detail", containsString("Operations create it"))
                .header("Retry-After", "10");
    }

    private ValidatableResponse bulk(Response drafted, String key) {
        Map<String, Object> item =
                Map.of("propositionId", drafted.path("propositionId"), "version", drafted.path("version"));
        return given().header("Authorization", "Bearer " + Tokens.of(owner.name(), Set.of(owner.role()), Map.of()))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Map.of("propositions", List.of(item)))
                .post("/api/propositions/commits")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse feasibility(String department) {
        return owner.asks()
                .body(Map.of("commitments", List.of(promise(department))))
                .post("/api/propositions/feasibility")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> promise(String department) {
        return Map.of("department", department, "promise", "seen", "dueAt", "2031-01-01T09:00:00Z", "timeZone", "UTC");
    }

    private static void declare(String department) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    "department-capabilities.v1",
                    department,
                    "org.kept.department.declared.v1",
                    "{\"departmentId\":\"%s\",\"name\":\"%s\",\"timeZone\":\"UTC\",\"responseTime\":\"PT4H\",\"revision\":1}"
                            .formatted(department, department));
        }
    }

    private static void create(String topic) throws Exception {
        Map<String, Object> broker =
                Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformResource.bootstrapServers());
        try (Admin admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }
}
