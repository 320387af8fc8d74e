package org.kept.proposition.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.SalesApi;
import org.kept.proposition.mandates.InTransactions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;

/** Nothing is promised to an account that nobody knows: registered, or ranked because it orders; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
@TestProfile(AccountsComeInTest.AsInProduction.class)
class AccountsComeInTest {
    private static final String TOPIC = "accounts.v1";
    private static final String TYPE = "org.kept.account.changed.v1";

    private final String account = "KNOWN-" + UUID.randomUUID();

    @Inject
    InTransactions transactions;

    /** With what is the default outside tests. */
    public static class AsInProduction implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kept.propositions.unknown-account", "refuse");
        }
    }

    @BeforeEach
    void logistics_is_there() {
        SalesApi.awaitDepartments("logistics");
    }

    @Test
    void a_draft_for_an_unknown_account_is_written_with_a_hint_and_committed_once_it_is_registered() {
        Response draft = SalesApi.draft(account, "logistics");
        draft.then().body("cannotCommitYet", containsString("POST /api/accounts"));
        feasibility(draft).then().body("cannotCommitYet", containsString(account));
        unwritten().then().statusCode(200).body("cannotCommitYet", containsString(account));

        commit(draft)
                .then()
                .statusCode(409)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("unknown-account"))
                .body("detail", containsString("POST /api/accounts"));
        assertEquals("draft", read(draft).path("state"));

        register(1);

        awaitKnown(draft);
        SalesApi.draft(account, "logistics").then().body("cannotCommitYet", nullValue());
        unwritten().then().statusCode(200).body("cannotCommitYet", nullValue());
        commit(draft).then().statusCode(200).body("state", equalTo("committed"));
    }

    @Test
    void a_bulk_is_repeated_with_its_key_when_the_account_has_become_known() {
        Response draft = SalesApi.draft(account, "logistics");
        Response known = SalesApi.draft("PROBE", "logistics");
        String key = UUID.randomUUID().toString();

        bulk(key, draft, known)
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("refused", "committed")))
                .body("items[0].problem.type", endsWith("unknown-account"))
                .body("items[0].problem.retryAfter", equalTo(2));
        register(1);
        awaitKnown(draft);

        Response again = bulk(key, draft, known);

        again.then().statusCode(200).body("items.status", equalTo(List.of("committed", "committed")));
        assertEquals(again.asString(), bulk(key, draft, known).asString());
    }

    private static Response bulk(String key, Response... drafts) {
        List<Map<String, Object>> items = Stream.of(drafts)
                .map(draft -> Map.<String, Object>of(
                        "propositionId", draft.path("propositionId"), "version", draft.<Integer>path("version")))
                .toList();
        return as("salesperson")
                .header("Idempotency-Key", key)
                .body(Map.of("propositions", items))
                .post(PROPOSITIONS + "/commits");
    }

    /** The same question of what is no draft yet. */
    private Response unwritten() {
        Map<String, String> promise =
                Map.of("department", "logistics", "dueAt", "2090-01-01T12:00:00Z", "timeZone", "Europe/Berlin");
        return as("salesperson")
                .body(Map.of("accountId", account, "commitments", List.of(promise)))
                .post(PROPOSITIONS + "/feasibility");
    }

    @Test
    void an_account_that_only_orders_is_known_by_its_tier() {
        Response draft = SalesApi.draft(account, "logistics");
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    "account-tiers.v1",
                    account,
                    "org.kept.account-tier.changed.v1",
                    "{\"accountId\":\"%s\",\"tier\":\"KEY\",\"revision\":1}".formatted(account));
        }

        awaitKnown(draft);

        commit(draft).then().statusCode(200);
    }

    @Test
    void who_is_forgotten_is_unknown_again_and_keeps_what_was_promised() {
        Response promised = SalesApi.draft(account, "logistics");
        register(1);
        awaitKnown(promised);
        commit(promised).then().statusCode(200);
        Response next = SalesApi.draft(account, "logistics");

        try (TopicWriter writer = TopicWriter.open()) {
            writer.write(TOPIC, account, null, Map.of());
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> feasibility(next).path("cannotCommitYet") != null);
        commit(next).then().statusCode(409);
        as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", read(promised).header("ETag"))
                .body(Map.of("reason", "called it off"))
                .post(PROPOSITIONS + "/" + promised.path("propositionId") + "/withdrawal")
                .then()
                .statusCode(200);
    }

    @Test
    void the_highest_revision_holds_whatever_comes_late_and_poison_is_set_aside_by_itself() {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(TOPIC, account + "-poison", TYPE, "{\"revision\":1}");
        }
        register(3);
        register(2);
        register(3);

        try (TopicReader letters = TopicReader.of(TOPIC + ".dlq")) {
            letters.await(event -> event.key().equals(account + "-poison"));
        }
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !revisions()
                .isEmpty());
        assertEquals(List.of(3L), revisions());
    }

    private List<Long> revisions() {
        return transactions.rows("select revision from registered_accounts where account_id = ?1", account).stream()
                .map(row -> ((Number) row[0]).longValue())
                .toList();
    }

    private void register(int revision) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    TOPIC,
                    account,
                    TYPE,
                    "{\"accountId\":\"%s\",\"name\":\"N\",\"revision\":%d,\"changedAt\":\"2027-01-02T08:00:00Z\"}"
                            .formatted(account, revision));
        }
    }

    private static void awaitKnown(Response draft) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> feasibility(draft).path("cannotCommitYet") == null);
    }

    private static Response feasibility(Response draft) {
        return as("salesperson").post(PROPOSITIONS + "/" + draft.path("propositionId") + "/feasibility");
    }

    private static Response read(Response draft) {
        return as("salesperson").get(PROPOSITIONS + "/" + draft.path("propositionId"));
    }

    private static Response commit(Response draft) {
        return SalesApi.commit(draft, UUID.randomUUID().toString());
    }
}
