package org.kept.proposition.mandates.rest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.kept.proposition.Actor.money;

/** Each part of a mandate is explained, whatever else was granted since. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class MandateReasonsTest {
    private final Actor anna = Actor.sales();
    private Actor manager;

    @BeforeEach
    void a_team() {
        manager = Actor.managerOf(anna);
    }

    @Test
    void a_grant_of_some_parts_leaves_the_others_their_reasons() {
        certified();
        grant(Map.of("openValue", money("50000.00"), "reason", "Knows the customers"));

        grant(Map.of("tiers", List.of("RISING"), "reason", "Looks after who grows"))
                .body("because", hasSize(4))
                .body("because[0].why", equalTo("Looks after who grows"))
                .body("because[0].parts", equalTo(List.of("tiers")))
                .body("because[1].why", equalTo("Knows the customers"))
                .body("because[1].parts", equalTo(List.of("openValue")))
                .body("because[2].why", equalTo("Certified training in contract-law"))
                .body("because[2].parts", equalTo(List.of("valuePerProposition")))
                .body("because[3].by", equalTo("policy"))
                .body("because[3].parts", equalTo(List.of("valuePerProposition", "departments")));

        anna.asks()
                .get(path() + "/entries")
                .then()
                .body("items[0].tiersAfter.names", equalTo(List.of("RISING")))
                .body("items[0].tiersAfter.every", equalTo(false))
                .body("items[0].departmentsAfter.every", equalTo(true));
    }

    @Test
    void a_grant_that_says_the_same_again_is_the_reason_from_then_on() {
        List<String> logistics = List.of("logistics");
        grant(Map.of("openValue", money("50000.00"), "departments", logistics, "reason", "First"));

        grant(Map.of("openValue", money("50000.00"), "departments", logistics, "reason", "Again"))
                .body("because[0].parts", equalTo(List.of("openValue", "departments")))
                .body("because.why", not(hasItem("First")));
    }

    @Test
    void a_grant_in_another_currency_explains_both_amounts() {
        Map<String, String> nothing = Map.of("amount", "0.00", "currency", "USD");

        grant(Map.of("openValue", nothing, "valuePerProposition", nothing, "reason", "Sells abroad"))
                .body("because[0].parts", equalTo(List.of("openValue", "valuePerProposition")))
                .body("because[1].parts", equalTo(List.of("departments", "tiers")))
                .body("because[2]", nullValue());
    }

    private void certified() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, String> training = Map.of(
                "topic",
                "contract-law",
                "certifiedOn",
                today.toString(),
                "expiresOn",
                today.plusDays(9).toString());
        manager.asks()
                .body(training)
                .post("/api/salespeople/" + anna.name() + "/trainings")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse grant(Map<String, Object> grant) {
        return manager.asks().body(grant).post(path() + "/grants").then().statusCode(201);
    }

    private String path() {
        return "/api/salespeople/" + anna.name() + "/mandate";
    }
}
