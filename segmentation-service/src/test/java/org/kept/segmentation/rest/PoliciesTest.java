package org.kept.segmentation.rest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.segmentation.rest.SegmentationApi.POLICY;
import static org.kept.segmentation.rest.SegmentationApi.as;
import static org.kept.segmentation.rest.SegmentationApi.askWhatIf;
import static org.kept.segmentation.rest.SegmentationApi.policy;
import static org.kept.segmentation.rest.SegmentationApi.policyTag;
import static org.kept.segmentation.rest.SegmentationApi.preview;
import static org.kept.segmentation.rest.SegmentationApi.putPolicy;

/** Policies of the running service: previewed, set, and told with every event. */
@QuarkusTest
@TestProfile(AfterTheOthers.class)
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "connectors", value = "false"),
        restrictToAnnotatedClass = false)
class PoliciesTest {

    @BeforeAll
    static void accounts_have_ordered() {
        SegmentationApi.twelveAccountsHaveOrdered();
    }

    @BeforeEach
    void all_of_them_are_counted() {
        SegmentationApi.awaitCounted();
    }

    @Test
    void a_policy_is_what_its_preview_said_and_every_event_names_it() {
        putPolicy(policyTag(), "0.2", 365).then().statusCode(200);
        SegmentationApi.awaitCounted();
        String summaryBefore = summaryWithoutLag();
        JsonPath preview = preview("{\"share\":\"0.5\",\"windowDays\":30}");
        assertEquals(summaryBefore, summaryWithoutLag());
        assertTrue(preview.getInt("entering.count") > 0);
        List<String> leaving = preview.getList("leaving.accounts.accountId");
        assertTrue(leaving.contains("P1"), leaving::toString);

        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> worst = CompletableFuture.supplyAsync(() -> worstStatusUntil(done));
        Response set = putPolicy(policyTag(), "0.5", 30);
        set.then().statusCode(200).body("windowDays", equalTo(30)).body("share", equalTo("0.5"));
        String version = set.jsonPath().getString("version");
        assertEquals("\"" + version + "\"", set.getHeader("ETag"));
        SegmentationApi.awaitCounted();
        done.set(true);

        assertEquals(200, worst.join());
        JsonPath summary = as("operator").get("/api/segmentation/summary").jsonPath();
        assertEquals(version, summary.getString("policyVersion"));
        for (String same : List.of("accounts", "keyAccounts", "revenue", "keyRevenue", "threshold")) {
            assertEquals(preview.getString("preview." + same), summary.getString(same), same);
        }
        try (TopicReader changes = TopicReader.of("account-tier-changes.v1")) {
            changes.await(event -> event.key().equals("P1")
                    && event.value().contains("\"policyVersion\":\"" + version + "\"")
                    && event.value().contains("\"SELF_SERVICE\""));
        }
    }

    @Test
    void a_policy_keeps_its_contract_and_says_who_set_it() {
        String share = policy().getString("share").equals("0.3") ? "0.31" : "0.3";
        Response set = putPolicy(policyTag(), share, 365);
        set.then().statusCode(200);

        try (TopicReader policies = TopicReader.of("segmentation-policies.v1")) {
            Received told =
                    policies.await(record -> record.key().equals(set.jsonPath().getString("version")));
            Contract.of("segmentation-service", "segmentation-policy-set.v1").mustHoldFor(told.value());
            assertEquals("org.kept.segmentation-policy.set.v1", told.type());
            assertTrue(told.value().contains("\"setBy\":\"operator\""), told.value());
        }
    }

    @Test
    void a_policy_is_changed_only_by_who_has_read_it() {
        String tag = policyTag();
        JsonPath now = policy();
        putPolicy(null, "0.4", 300).then().statusCode(428);
        putPolicy("\"0\"", "0.4", 300).then().statusCode(412);
        putPolicy(tag, now.getString("share"), now.getInt("windowDays"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));
        assertEquals(tag, policyTag());
    }

    @Test
    void of_two_at_once_one_is_told_that_the_other_was_first() {
        String tag = policyTag();
        String now = policy().getString("share");
        List<CompletableFuture<Integer>> both = List.of("0.41", "0.42").stream()
                .map(share -> now.equals(share) ? "0.43" : share)
                .map(share -> CompletableFuture.supplyAsync(
                        () -> putPolicy(tag, share, 365).statusCode()))
                .toList();

        assertEquals(
                List.of(200, 412),
                both.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void what_cannot_be_a_policy_is_refused_field_by_field() {
        putPolicy(policyTag(), "1.5", 0)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of("share", "windowDays")));
        askWhatIf("{}").then().statusCode(422);
        askWhatIf("{\"windowDays\":99999}").then().statusCode(422).body("violations.field", hasItems("windowDays"));
        askWhatIf("{\"windowDays\":\"soon\"}").then().statusCode(400);
    }

    @Test
    void only_operations_sets_a_policy_and_everybody_who_reads_may_ask_what_if() {
        as("salesperson")
                .contentType("application/json")
                .header("If-Match", policyTag())
                .body(Map.of("share", "0.2", "windowDays", 365, "reportingCurrency", "USD"))
                .put(POLICY)
                .then()
                .statusCode(403);
        as("order-system").get(POLICY).then().statusCode(403);
        as("order-system")
                .get("/api/segmentation/books/0/revenues?windowDays=9")
                .then()
                .statusCode(403);
        RestAssured.given().get(POLICY).then().statusCode(401);
        as("salesperson").get(POLICY).then().statusCode(200);
    }

    private static int worstStatusUntil(AtomicBoolean done) {
        int worst = 0;
        while (!done.get()) {
            worst = Math.max(
                    worst, as("web-shop").get("/api/segmentation/summary").statusCode());
        }
        return worst;
    }

    /** A tick may be on its way at any moment. */
    private static String summaryWithoutLag() {
        return as("operator").get("/api/segmentation/summary").asString().replaceFirst(",\"lag\":\\d+", "");
    }
}
