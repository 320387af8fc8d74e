package org.kept.proposition.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.kept.proposition.Actor.path;
import static org.kept.proposition.Actor.worth;

/** No limit on values can hold what states none; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class ValuesAreStatedTest {
    private final Actor owner = Actor.sales();
    private Actor manager;

    @BeforeEach
    void a_mandate_for_a_thousand() {
        SalesApi.awaitDepartments("logistics");
        manager = Actor.managerOf(owner);
        manager.grant(owner, "1000.00", "100.00");
    }

    @Test
    void what_states_no_value_awaits_a_signature_and_is_committed_once_it_states_one() {
        Response waiting = committedWithoutValue();

        waiting.then()
                .body("state", equalTo("awaitingCoSignature"))
                .body("excesses.limit", equalTo(List.of("value")))
                .body("excesses[0].wouldPass", containsString("a stated value"));
        Response recalled = owner.asksOn(waiting).body(Map.of()).post(path(waiting) + "/recall");
        Response stated = owner.asksOn(recalled).body(worth(recalled, "90.00")).put(path(waiting));
        owner.commit(stated).then().statusCode(200).body("state", equalTo("committed"));
        openValueIs("90.00");
    }

    @Test
    void a_manager_signs_for_it_and_what_was_signed_is_not_asked_for_again() {
        Response waiting = committedWithoutValue();

        Response signed =
                manager.asksOn(waiting).body(Map.of("decision", "sign")).post(path(waiting) + "/co-signature");

        signed.then().statusCode(200).body("state", equalTo("committed")).body("value", nullValue());
        owner.asks()
                .get("/api/salespeople/" + owner.name() + "/mandate/entries?limit=1")
                .then()
                .body("items[0].kind", equalTo("signed-beyond"))
                .body("items[0].by", equalTo(manager.name()));
        amend(signed, otherwise(signed)).then().statusCode(200).body("versionNumber", equalTo(2));
    }

    @Test
    void an_amendment_that_leaves_the_value_out_keeps_it_and_gives_nothing_of_the_mandate_back() {
        Response committed = owner.committed("90.00", "logistics");

        Response silent = amend(committed, otherwise(committed));

        silent.then().statusCode(200).body("versionNumber", equalTo(2)).body("value.amount", equalTo("90.00"));
        openValueIs("90.00");
        amend(silent, worth(silent, "50.00")).then().statusCode(200).body("value.amount", equalTo("50.00"));
        openValueIs("50.00");
    }

    private Response committedWithoutValue() {
        Map<String, Object> draft = new HashMap<>(SalesApi.draftOf("UNSTATED-" + UUID.randomUUID(), "logistics"));
        draft.remove("value");
        Response drafted = owner.asks().body(draft).post(SalesApi.PROPOSITIONS);
        drafted.then().statusCode(201);
        Response committed = owner.commit(drafted);
        committed.then().statusCode(200);
        return committed;
    }

    /** Another statement, and no word of the value. */
    private static Map<String, Object> otherwise(Response proposition) {
        Map<String, Object> terms = worth(proposition, "1.00");
        terms.remove("value");
        terms.put("statement", "otherwise");
        return terms;
    }

    private Response amend(Response seen, Map<String, Object> terms) {
        return owner.asksOn(seen).body(terms).post(path(seen) + "/amendments");
    }

    private void openValueIs(String amount) {
        owner.asks()
                .get("/api/salespeople/" + owner.name() + "/mandate")
                .then()
                .body("openValue.open.amount", equalTo(amount));
    }
}
