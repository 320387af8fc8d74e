package org.kept.chassis.rest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

/** What a caller reads who is refused before any code of a service is asked. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class RefusalsInWordsTest {
    private static final String PATH = "/api/refusing";

    @Test
    void without_the_role_one_hears_with_which_role_it_passes() {
        as("web-shop")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kept:problem:forbidden"))
                .body("title", equalTo("Not yours to do."))
                .body("detail", startsWith("It is for the role 'sales' or 'ops': "))
                .body("detail", not(containsString("touch-point")));
        as("salesperson")
                .body("{}")
                .post(PATH + "/ops")
                .then()
                .statusCode(403)
                .body("detail", startsWith("It is for the role 'ops': "));
        as("operator").get("/api/closed").then().statusCode(403).body("detail", startsWith("This endpoint is closed"));
    }

    @Test
    void a_stranger_hears_that_a_token_is_needed_and_nothing_of_roles() {
        given().contentType("application/json")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("urn:kept:problem:unauthorized"))
                .body("detail", allOf(startsWith("Send a bearer token"), not(containsString("sales"))));
    }

    @Test
    void a_field_that_cannot_be_read_is_named_with_what_belongs_there() {
        unread("{\"lines\":[{},{\"dueAt\":\"soon\"}]}")
                .then()
                .body(
                        "detail",
                        startsWith("The field 'lines[1].dueAt' cannot be read: a date and time with its offset"));
        unread("{\"lines\":[{\"id\":\"7\"}]}")
                .then()
                .body("detail", containsString("'lines[0].id' cannot be read: an id"));
        unread("{\"lines\":[{\"quantity\":\"many\"}]}").then().body("detail", containsString("a number belongs there"));
        unread("{\"lines\":{}}").then().body("detail", containsString("'lines' cannot be read: a list"));
        unread("[]").then().body("detail", startsWith("The body cannot be read: an object"));
    }

    @Test
    void a_field_that_is_not_known_is_named_with_those_that_are() {
        unread("{\"nmae\":\"x\"}")
                .then()
                .body(
                        "detail",
                        equalTo(
                                "The field 'nmae' is none that is known here: leave it out, or name one of lines, name."));
    }

    @Test
    void what_is_no_json_is_said_to_be_none_and_where() {
        unread("{\"name\": ").then().body("detail", startsWith("The body is no JSON at line 1, column "));
        unread("{\"name\": \"a\" \"b\"}").then().body("detail", startsWith("The body is no JSON at line 1, column "));
    }

    @Test
    void where_nothing_is_one_hears_where_to_look() {
        as("salesperson").get("/api/nothing").then().statusCode(404).body("detail", containsString("/q/openapi"));
    }

    @Test
    void what_fits_nothing_here_is_told_what_would() {
        as("salesperson")
                .body("{}")
                .put(PATH)
                .then()
                .statusCode(405)
                .body("type", equalTo("urn:kept:problem:method-not-allowed"))
                .body("detail", containsString("/q/openapi"));
        as("salesperson")
                .contentType("text/plain")
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("detail", containsString("send Content-Type: application/json"));
        as("salesperson")
                .accept("image/png")
                .get(PATH)
                .then()
                .statusCode(406)
                .body("detail", containsString("send Accept: application/json"));
    }

    private static Response unread(String body) {
        Response refused = as("salesperson").body(body).post(PATH);
        refused.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kept:problem:malformed"))
                .body("title", equalTo("The request cannot be read."))
                .body("detail", not(containsString("java")))
                .body("detail", not(containsString("OffsetDateTime")));
        return refused;
    }

    private static RequestSpecification as(String user) {
        return given().header("Authorization", Tokens.bearer(user)).contentType("application/json");
    }
}
