package org.kept.fulfilment.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.kept.fulfilment.Promises.as;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class DepartmentsResourceTest {
    private static final String DEPARTMENTS = "/api/departments";

    @Test
    void whoever_has_a_role_may_know_the_departments() {
        for (String user :
                List.of("salesperson", "sales-manager", "finance-desk", "web-shop", "order-system", "operator")) {
            as(user).get(DEPARTMENTS)
                    .then()
                    .statusCode(200)
                    .body("items.departmentId", hasItems("finance", "logistics", "marketing", "production", "support"));
        }
    }

    @Test
    void a_department_is_shown_as_its_file_declares_it() {
        as("salesperson")
                .get(DEPARTMENTS + "/logistics")
                .then()
                .statusCode(200)
                .body("departmentId", equalTo("logistics"))
                .body("name", equalTo("Logistics"))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("responseTime", equalTo("PT8H"));
    }

    @Test
    void an_unknown_department_and_an_unknown_caller_are_told_so() {
        as("salesperson")
                .get(DEPARTMENTS + "/astrology")
                .then()
                .statusCode(404)
                .body("detail", containsString("astrology"));
        given().get(DEPARTMENTS).then().statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.of("visitor", Set.of(), Map.of()))
                .get(DEPARTMENTS)
                .then()
                .statusCode(403);
    }
}
