package org.kept.fulfilment.rest;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.reports.Reports;
import org.kept.fulfilment.webhooks.Hooks;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** PostgreSQL keeps no NUL: whoever sends one hears so, by whichever way it comes, and holds nobody up. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ControlCharactersTest {
    private static final String DESK = "marketing-desk";
    private static final String NUL = "a\\u0000b";

    @Test
    void a_step_with_one_is_refused_by_its_field() {
        UUID task = Promises.taken("NUL-1", "marketing");
        Promises.accept(DESK, task).then().statusCode(200);
        Map<String, String> bodies = Map.of(
                "notes", "{\"text\":\"%s\"}",
                "hand-over", "{\"to\":\"%s\",\"reason\":\"On leave\"}",
                "milestones", "{\"name\":\"%s\",\"plannedAt\":\"2031-01-01T00:00:00Z\"}",
                "progress", "{\"percent\":5,\"reason\":\"%s\"}",
                "complete", "{\"evidence\":[{\"kind\":\"proof\",\"reference\":\"%s\"}]}",
                "fail", "{\"reason\":{\"code\":\"other\",\"text\":\"%s\"}}");

        bodies.forEach((step, body) -> Promises.step(DESK, task, step, body.formatted(NUL))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations[0].field", notNullValue()));

        Promises.read(task).then().body("revision", equalTo(2));
    }

    @Test
    void an_address_with_one_is_no_address() {
        for (String path : List.of(
                "/api/fulfilment/tasks?assignee=a%00",
                "/api/fulfilment/tasks?account=%00",
                "/api/fulfilment/tasks?type=x%00",
                "/api/fulfilment/tasks?department=%00",
                "/api/fulfilment/jeopardies?department=%00",
                "/api/fulfilment/escalations?department=%00",
                "/api/departments/%00",
                "/api/departments/%00/contentions")) {
            Promises.as("salesperson")
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", containsString("NUL"));
        }
    }

    @Test
    void by_topic_it_is_put_aside_with_the_reason_and_what_follows_is_heard() {
        try (TopicWriter writer = TopicWriter.open();
                TopicReader dead = TopicReader.of("account-tiers.v1.dlq")) {
            tier(writer, "NUL-T", NUL);
            tier(writer, "NUL-T", "KEY");
            Received letter = dead.await(record -> "NUL-T".equals(record.key()));
            String reason = letter.header("dead-letter-reason");
            assertTrue(reason.endsWith("accountId and tier are text without NUL."), reason);
        }
        Awaitility.await()
                .atMost(Promises.PATIENCE)
                .until(() -> Hooks.count("select count(*) from account_tiers where account_id = 'NUL-T'") == 1);
        try (TopicWriter writer = TopicWriter.open();
                TopicReader dead = TopicReader.of("commitments.marketing.v1.dlq")) {
            writer.event(
                    Promises.topic("marketing"),
                    "NUL-3",
                    Promises.MADE,
                    Promises.made(UUID.randomUUID(), "NUL-3", "marketing", Promises.inADay())
                            .replace("Two pallets", NUL));
            Received letter = dead.await(record -> "NUL-3".equals(record.key()));
            assertEquals("promise is text without NUL.", letter.header("dead-letter-reason"));
        }
        Promises.taken("NUL-3", "marketing");
    }

    @Test
    void a_report_with_one_comes_back_with_its_field() {
        UUID task = Promises.taken("NUL-4", "support");
        String id = UUID.randomUUID().toString();
        try (TopicWriter writer = TopicWriter.open()) {
            String handOver =
                    Reports.body(task, "hand-over", ",\"to\":\"" + NUL + "\",\"reason\":{\"text\":\"On leave\"}");
            writer.event(Reports.topic("support"), "NUL-4", Reports.TYPE, id, handOver);
        }

        Received rejected = Reports.rejection("support", id);

        assertTrue(rejected.value().contains("\"to\""), rejected.value());
        assertTrue(rejected.value().contains("control characters"), rejected.value());
        Promises.read(task).then().body("revision", equalTo(1));
    }

    private static void tier(TopicWriter writer, String account, String tier) {
        writer.event(
                "account-tiers.v1",
                account,
                "org.kept.account-tier.changed.v1",
                "{\"accountId\":\"%s\",\"tier\":\"%s\",\"revision\":1}".formatted(account, tier));
    }
}
