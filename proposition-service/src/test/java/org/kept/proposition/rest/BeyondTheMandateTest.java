package org.kept.proposition.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicReader;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;
import org.kept.proposition.mandates.Books;
import org.kept.proposition.mandates.InTransactions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kept.proposition.Actor.path;
import static org.kept.proposition.Actor.worth;

/** What a mandate for 1000.00 EUR, 100.00 each, comes to; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class BeyondTheMandateTest {
    private static final int CLIENTS = 64;

    private static final String IN_BALANCE = """
            select count(*) from mandates m where m.salesperson in (?1, ?2)
            and m.open_minor = (
                select coalesce(sum(amount_minor), 0) from mandate_bookings b where b.salesperson = m.salesperson)
            and (m.open_minor, m.limit_minor) = (
                select sum(amount_minor), sum(limit_change_minor) from mandate_entries e
                where e.salesperson = m.salesperson)""";

    private final Actor owner = Actor.sales();
    private final Actor colleague = Actor.sales();
    private Actor manager;

    @Inject
    InTransactions transactions;

    @Inject
    Books books;

    @BeforeEach
    void a_mandate_and_somebody_who_leads() {
        SalesApi.awaitDepartments("logistics", "finance");
        manager = Actor.managerOf(owner, colleague);
        manager.grant(owner, "1000.00", "100.00");
        manager.grant(colleague, "50.00", "50.00");
    }

    /** Whatever was signed, recalled or handed over: entries and bookings tell the same as the mandate. */
    @AfterEach
    void the_ledger_balances() {
        assertEquals(2, transactions.number(IN_BALANCE, owner.name(), colleague.name()));
        books.mustBookOnlyWhatIsInForce(List.of(owner.name(), colleague.name()));
    }

    @Test
    void sixty_four_clients_at_once_against_a_mandate_for_ten_end_with_exactly_ten() throws Exception {
        List<Response> drafts = IntStream.range(0, CLIENTS)
                .mapToObj(i -> owner.draft("100.00", "logistics"))
                .toList();

        List<Response> answers = atOnce(drafts.stream()
                .map(draft -> (Callable<Response>) () -> owner.commit(draft))
                .toList());

        answers.forEach(answer -> answer.then().statusCode(200));
        List<String> states =
                answers.stream().map(answer -> answer.<String>path("state")).toList();
        assertEquals(10, states.stream().filter("committed"::equals).count(), states.toString());
        assertEquals(
                CLIENTS - 10,
                states.stream().filter("awaitingCoSignature"::equals).count(),
                states.toString());
        openValueIs(owner, "1000.00");
        owner.asks()
                .get("/api/propositions?limit=500&state=committed&salesperson=" + owner.name())
                .then()
                .body("items", hasSize(10));
    }

    @Test
    void an_amendment_waits_while_the_committed_version_stays_in_force() {
        Response committed = owner.committed("90.00", "logistics");

        Response asked = amend(committed, "300.00");

        asked.then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("versionNumber", equalTo(1))
                .body("value.amount", equalTo("90.00"))
                .body("amendmentAskedAt", notNullValue())
                .body("excesses.limit", equalTo(List.of("valuePerProposition")));
        openValueIs(owner, "90.00");
        manager.asks()
                .get(path(committed) + "/pending-amendment")
                .then()
                .statusCode(200)
                .body("ofVersion", equalTo(1))
                .body("value.amount", equalTo("300.00"))
                .body("askedBy", equalTo(owner.name()))
                .body("excesses", hasSize(1));
        manager.asks()
                .get("/api/propositions?state=awaitingCoSignature&salesperson=" + owner.name())
                .then()
                .body("items.propositionId", equalTo(List.of(committed.<String>path("propositionId"))));
    }

    @Test
    void a_signature_makes_the_amendment_the_next_version_and_books_the_difference() {
        Response committed = owner.committed("90.00", "logistics");
        Response asked = amend(committed, "300.00");

        Response signed = decide(asked, Map.of("decision", "sign", "reason", "worth it"));

        signed.then()
                .statusCode(200)
                .body("versionNumber", equalTo(2))
                .body("value.amount", equalTo("300.00"))
                .body("amendmentAskedAt", nullValue())
                .body("outcomes.outcome", equalTo(List.of("unchanged")));
        openValueIs(owner, "300.00");
        owner.asks()
                .get("/api/salespeople/" + owner.name() + "/mandate/entries?limit=1")
                .then()
                .body("items[0].kind", equalTo("signed-beyond"))
                .body("items[0].by", equalTo(manager.name()));
        owner.asks()
                .get(path(committed) + "/timeline")
                .then()
                .body("items.what", hasItems("coSignatureRequested", "coSigned", "amended"));
        try (TopicReader topic = TopicReader.of("propositions.v1")) {
            topic.await(event -> event.type().equals("org.kept.proposition.amended.v1")
                    && event.value().contains(committed.<String>path("propositionId")));
        }
        manager.asks().get(path(committed) + "/pending-amendment").then().statusCode(404);
    }

    @Test
    void a_declined_amendment_leaves_what_is_committed_with_the_reason() {
        Response committed = owner.committed("90.00", "logistics");
        Response asked = amend(committed, "300.00");

        decide(asked, Map.of("decision", "decline")).then().statusCode(422);
        Response declined = decide(asked, Map.of("decision", "decline", "reason", "not this quarter"));

        declined.then().statusCode(200).body("state", equalTo("committed")).body("value.amount", equalTo("90.00"));
        openValueIs(owner, "90.00");
        owner.asks().get(path(committed) + "/timeline").then().body("items.why[-1]", equalTo("not this quarter"));
        amend(declined, "95.00").then().statusCode(200).body("versionNumber", equalTo(2));
    }

    @Test
    void an_amendment_that_is_recalled_gives_nothing_of_the_mandate_back() {
        Response committed = owner.committed("90.00", "logistics");
        Response asked = amend(committed, "300.00");

        owner.asksOn(asked)
                .post(path(committed) + "/recall")
                .then()
                .statusCode(200)
                .body("state", equalTo("committed"))
                .body("amendmentAskedAt", nullValue());
        openValueIs(owner, "90.00");
    }

    @Test
    void of_amendments_that_cross_one_waits_and_none_of_the_others_wins() throws Exception {
        Response committed = owner.committed("90.00", "logistics");

        List<Response> answers = atOnce(IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Response>) () -> amend(committed, i % 2 == 0 ? "300.00" : "95.00"))
                .toList());

        assertEquals(
                1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        assertEquals(
                7, answers.stream().filter(answer -> answer.statusCode() == 412).count());
        Response now = owner.read(committed);
        if (now.path("amendmentAskedAt") != null) {
            amend(now, "95.00").then().statusCode(409).body("type", containsString("amendment-awaits-co-signature"));
        }
    }

    @Test
    void a_hand_over_beyond_the_colleagues_mandate_says_who_can_sign_and_is_signed_so() {
        Response committed = owner.committed("90.00", "logistics");
        Map<String, Object> handover = Map.of("to", colleague.name(), "reason", "leave");

        owner.asksOn(committed)
                .body(handover)
                .post(path(committed) + "/handover")
                .then()
                .statusCode(409)
                .body("detail", containsString("\"coSign\": true"));
        Map<String, Object> signed = Map.of("to", colleague.name(), "reason", "leave", "coSign", true);
        owner.asksOn(committed)
                .body(signed)
                .post(path(committed) + "/handover")
                .then()
                .statusCode(403);

        manager.asksOn(committed)
                .body(signed)
                .post(path(committed) + "/handover")
                .then()
                .statusCode(200)
                .body("salesperson", equalTo(colleague.name()));
        openValueIs(owner, "0.00");
        openValueIs(colleague, "90.00");
        manager.asks().get(path(committed) + "/timeline").then().body("items.what", hasItem("coSigned"));
    }

    @Test
    void nothing_is_handed_over_to_nobody() {
        Response drafted = owner.draft("90.00", "logistics");

        owner.asksOn(drafted)
                .body(Map.of("to", "nobody-we-know", "reason", "leave"))
                .post(path(drafted) + "/handover")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("to"))
                .body("violations[0].message", containsString("GET /api/salespeople"));
    }

    @Test
    void a_reason_that_cannot_be_read_is_refused_and_an_empty_body_is_none() {
        Response drafted = owner.draft("90.00", "logistics");

        owner.asksOn(drafted)
                .body("{\"reason\"")
                .post(path(drafted) + "/commit")
                .then()
                .statusCode(400);
        owner.asksOn(drafted)
                .body("{\"because\":1}")
                .post(path(drafted) + "/commit")
                .then()
                .statusCode(400);
        owner.asksOn(drafted)
                .body(Map.of("reason", "\u0001"))
                .post(path(drafted) + "/commit")
                .then()
                .statusCode(422);
        owner.asksOn(drafted)
                .contentType("text/plain")
                .post(path(drafted) + "/commit")
                .then()
                .statusCode(200);
    }

    private Response amend(Response seen, String amount) {
        return owner.asksOn(seen).body(worth(seen, amount)).post(path(seen) + "/amendments");
    }

    private Response decide(Response seen, Map<String, String> decision) {
        return manager.asksOn(seen).body(decision).post(path(seen) + "/co-signature");
    }

    private static void openValueIs(Actor salesperson, String amount) {
        salesperson
                .asks()
                .get("/api/salespeople/" + salesperson.name() + "/mandate")
                .then()
                .statusCode(200)
                .body("openValue.open.amount", equalTo(amount));
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
