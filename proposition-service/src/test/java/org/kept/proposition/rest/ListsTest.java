package org.kept.proposition.rest;

import java.time.Duration;
import java.util.ArrayList;
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
import org.kept.embedded.testing.TopicWriter;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.proposition.SalesApi.PROPOSITIONS;
import static org.kept.proposition.SalesApi.as;

/** Lists as sales asks for them; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class ListsTest {
    private static final String COMMITMENTS = "/api/commitments";

    @Test
    void propositions_are_sorted_and_each_page_goes_on_where_the_last_ended() {
        String account = account();
        for (int i = 0; i < 3; i++) {
            draft(account, "S" + i, "2031-01-0" + (9 - i) + "T12:00:00Z", (i + 1) + "00.00", "logistics");
        }
        draft(account, "S3", null, null);

        assertEquals(List.of("S2", "S1", "S0", "S3"), paged(account, "dueAt"));
        assertEquals(List.of("S2", "S1", "S0"), paged(account, "-value&currency=EUR"));
        assertEquals(List.of(), paged(account, "-value&currency=USD"));
        assertEquals(List.of("S0", "S1", "S2", "S3"), paged(account, "createdAt"));
        assertEquals(List.of("S3", "S2", "S1", "S0"), paged(account, "-createdAt"));
        assertEquals(4, paged(account, "id").size());
    }

    @Test
    void both_lists_are_sorted_by_words_too_and_ties_neither_come_twice_nor_get_lost() {
        String account = account();
        for (int i = 0; i < 3; i++) {
            draft(account, "S" + i, "2031-01-01T12:00:00Z", null, "support", "finance", "finance");
        }

        for (String sort : List.of("accountId", "salesperson", "state")) {
            assertEquals(
                    List.of("S0", "S1", "S2"),
                    paged(account, sort).stream().sorted().toList());
            assertEquals(9, commitmentsPaged(account, sort).stream().distinct().count());
        }
        assertEquals(
                List.of(
                        "finance", "finance", "finance", "finance", "finance", "finance", "support", "support",
                        "support"),
                commitmentsPaged(account, "department").stream()
                        .map(line -> line.split(" ")[0])
                        .toList());
        as("salesperson").get(PROPOSITIONS + "?sort=department").then().statusCode(400);
    }

    /** @return department and id of each, page by page */
    private static List<String> commitmentsPaged(String account, String sort) {
        List<String> lines = new ArrayList<>();
        Response page = as("salesperson").get(COMMITMENTS + "?limit=2&accountId=" + account + "&sort=" + sort);
        while (true) {
            page.then().statusCode(200);
            for (Map<String, Object> item : page.<List<Map<String, Object>>>path("items")) {
                lines.add(item.get("department") + " " + item.get("commitmentId"));
            }
            if (page.header("Link") == null) {
                return lines;
            }
            page = next(page);
        }
    }

    @Test
    void propositions_are_found_by_department_and_due_date_of_one_commitment() {
        String account = account();
        draft(account, "early", "2031-01-01T12:00:00Z", null, "logistics");
        draft(account, "late", "2031-02-01T12:00:00Z", null, "finance");

        assertEquals(List.of("late"), found(account, "department=finance"));
        assertEquals(List.of("early"), found(account, "dueTo=2031-01-02"));
        assertEquals(List.of("late"), found(account, "dueFrom=2031-02-01T13:00:00%2B01:00"));
        assertEquals(List.of(), found(account, "dueFrom=2031-01-15&department=logistics"));
        assertEquals(List.of("early", "late"), found(account, "atRisk=false&sort=createdAt&state=draft"));
        assertEquals(List.of(), found(account, "salesperson=nobody"));
    }

    @Test
    void what_is_at_risk_is_found_and_what_is_not_is_found_without_it() {
        SalesApi.awaitDepartments("logistics", "finance");
        String account = account();
        Response endangered = SalesApi.draft(account, "logistics", "finance");
        SalesApi.commit(endangered, UUID.randomUUID().toString()).then().statusCode(200);
        Response calm = SalesApi.draft(account, "finance");
        SalesApi.commit(calm, UUID.randomUUID().toString()).then().statusCode(200);
        String inDanger = endangered.path("commitments[0].commitmentId");

        report(endangered, inDanger, ",\"jeopardy\":{\"level\":\"high\",\"score\":0.9,\"reason\":\"strike\"}");

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> as("salesperson")
                .get(PROPOSITIONS + "?atRisk=true&accountId=" + account)
                .then()
                .statusCode(200)
                .body("items.propositionId", equalTo(List.of(endangered.<String>path("propositionId")))));
        as("salesperson")
                .get(PROPOSITIONS + "?atRisk=false&accountId=" + account)
                .then()
                .body("items.propositionId", equalTo(List.of(calm.<String>path("propositionId"))));
        as("sales-manager")
                .get(COMMITMENTS + "?atRisk=true&accountId=" + account)
                .then()
                .statusCode(200)
                .body("items.commitmentId", equalTo(List.of(inDanger)))
                .body("items[0].atRisk", equalTo(true));
        as("salesperson")
                .get(COMMITMENTS + "?state=inProgress&propositionState=committed&accountId=" + account)
                .then()
                .body("items.commitmentId", equalTo(List.of(inDanger)));
        as("salesperson")
                .get(COMMITMENTS + "?atRisk=false&department=finance&accountId=" + account)
                .then()
                .body("items", hasSize(2))
                .body("items[0].salesperson", equalTo("salesperson"));
    }

    @Test
    void commitments_come_by_what_is_due_next() {
        String account = account();
        draft(account, "a", "2031-01-03T12:00:00Z", null, "logistics", "finance");
        draft(account, "b", "2031-01-01T12:00:00Z", null, "support");

        Response first = as("salesperson").get(COMMITMENTS + "?limit=2&accountId=" + account);

        first.then().statusCode(200).body("items", hasSize(2)).body("items[0].department", equalTo("support"));
        next(first).then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void a_list_is_a_table_for_who_wants_one() {
        String account = account();
        draft(account, "=1+1", "2031-01-01T12:00:00Z", "12.00", "logistics");
        draft(account, "say \"yes\", now", "2031-01-02T12:00:00Z", null, "logistics");

        Response csv =
                as("salesperson").accept("text/csv").get(PROPOSITIONS + "?sort=createdAt&limit=1&accountId=" + account);

        csv.then().statusCode(200).contentType(startsWith("text/csv")).body(containsString(",'=1+1,12.00,EUR,"));
        assertEquals("propositionId,accountId", csv.asString().substring(0, 23));
        String second = as("salesperson")
                .accept("text/csv")
                .urlEncodingEnabled(false)
                .get(linked(csv))
                .asString();
        assertEquals(2, second.split("\r\n").length);
        assertEquals(true, second.contains(",\"say \"\"yes\"\", now\","), second);
        as("salesperson")
                .accept("text/csv")
                .get(COMMITMENTS + "?accountId=" + account)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .body(startsWith("commitmentId,propositionId,"));
        as("salesperson")
                .accept("*/*")
                .get(PROPOSITIONS + "?accountId=" + account)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void what_is_not_understood_is_a_400_that_says_what_would_be() {
        String account = account();
        draft(account, "a", null, "1.00");
        draft(account, "b", null, "2.00");
        String cursor = linked(
                        as("salesperson").get(PROPOSITIONS + "?limit=1&sort=-value&currency=EUR&accountId=" + account))
                .replaceAll(".*cursor=([^&]+).*", "$1");
        as("salesperson")
                .get(PROPOSITIONS + "?sort=-value")
                .then()
                .statusCode(400)
                .body("detail", containsString("currency=EUR"));
        as("salesperson").get(PROPOSITIONS + "?currency=euro").then().statusCode(400);
        Map<String, String> wrong = Map.of(
                PROPOSITIONS + "?sort=name", "-createdAt",
                PROPOSITIONS + "?state=gone", "awaitingCoSignature",
                PROPOSITIONS + "?atRisk=maybe", "true or false",
                PROPOSITIONS + "?dueFrom=tomorrow", "2027-01-15",
                PROPOSITIONS + "?dueTo=9999-01-01", "2027-01-15",
                PROPOSITIONS + "?limit=many", "limit",
                PROPOSITIONS + "?sort=dueAt&cursor=" + cursor, "cursor",
                COMMITMENTS + "?state=draughty", "inProgress",
                COMMITMENTS + "?propositionState=gone", "withdrawn",
                COMMITMENTS + "?sort=-value", "-dueAt");

        wrong.forEach((path, says) -> as("salesperson")
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString(says)));
        as("logistics-desk").get(COMMITMENTS).then().statusCode(403);
    }

    private static String account() {
        return "LIST-" + UUID.randomUUID();
    }

    private static void draft(String account, String statement, String due, String amount, String... departments) {
        List<Map<String, String>> promises = new ArrayList<>();
        for (String department : departments) {
            promises.add(Map.of("department", department, "promise", "p", "dueAt", due, "timeZone", "Europe/Berlin"));
        }
        Map<String, Object> draft =
                new HashMap<>(Map.of("accountId", account, "statement", statement, "commitments", promises));
        if (amount != null) {
            draft.put("value", Map.of("amount", amount, "currency", "EUR"));
        }
        as("salesperson")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(draft)
                .post(PROPOSITIONS)
                .then()
                .statusCode(201);
    }

    /** Two a page. */
    private static List<String> paged(String account, String sort) {
        Response page = as("salesperson").get(PROPOSITIONS + "?limit=2&accountId=" + account + "&sort=" + sort);
        List<String> statements = new ArrayList<>(page.<List<String>>path("items.statement"));
        while (page.header("Link") != null) {
            page = next(page);
            statements.addAll(page.<List<String>>path("items.statement"));
        }
        return statements;
    }

    private static List<String> found(String account, String query) {
        return as("salesperson")
                .urlEncodingEnabled(false)
                .get(PROPOSITIONS + "?accountId=" + account + "&" + query)
                .path("items.statement");
    }

    private static Response next(Response page) {
        return as("salesperson").urlEncodingEnabled(false).get(linked(page));
    }

    private static String linked(Response page) {
        return page.header("Link").replaceAll(".*<([^>]+)>.*", "$1");
    }

    private static void report(Response proposition, String commitment, String more) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(
                    "fulfilment.v1", proposition.path("accountId"), "org.kept.commitment.progressed.v1", """
                    {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"any","state":"inProgress",
                     "revision":1,"changedAt":"2027-01-04T09:00:00Z","dueAt":"2027-01-05T09:00:00Z","overdue":false%s}""".formatted(
                            commitment, proposition.path("propositionId"), proposition.path("accountId"), more));
        }
    }
}
