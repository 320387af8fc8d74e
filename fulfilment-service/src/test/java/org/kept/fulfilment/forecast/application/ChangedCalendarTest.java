package org.kept.fulfilment.forecast.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

import org.kept.chassis.persistence.Transactions;
import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.Silence;
import org.kept.fulfilment.forecast.persistence.Forecasts;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ChangedCalendarTest {
    @Inject
    FollowingSlips following;

    @Inject
    Forecasts forecasts;

    @Inject
    Transactions transactions;

    @Inject
    Silence silence;

    @Inject
    Pool database;

    @Test
    void a_department_that_closes_puts_what_it_has_promised_in_danger_with_the_next_look() {
        silence.declare("closing");
        Instant due = Instant.now().plus(Duration.ofDays(20));
        UUID task = Promises.taken("CAL-1", "closing", due);
        follow();
        Promises.read(task).then().body("forecast.level", equalTo("none"));

        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        refine("closing", 0, """
                {"people":[{"name":"Lea Brandt","role":"lead","user":"closing-lead"},{"name":"Jonas Weiss","role":"head"}],
                 "closures":[{"from":"%s","to":"%s","why":"Fire"}]}""".formatted(today, today.plusDays(40)));
        follow();

        Promises.read(task)
                .then()
                .body("forecast.level", equalTo("certain"))
                .body("forecast.expectedAt", greaterThan(today.plusDays(40).toString()));
        refine("closing", 1, "{}");
        follow();
        Promises.read(task).then().body("forecast.expectedAt", lessThan(due.toString()));
    }

    @Test
    void other_people_are_no_other_calendar() {
        silence.declare("renaming");
        Promises.taken("CAL-3", "renaming", Instant.now().plus(Duration.ofDays(20)));
        follow();

        refine("renaming", 0, """
                {"people":[{"name":"Lea Brandt","role":"lead","user":"renaming-lead"},{"name":"Jonas Weiss","role":"head"}]}""");

        assertEquals(0, marks("renaming"));
        refine("renaming", 1, """
                {"people":[{"name":"Lea Brandt","role":"lead","user":"renaming-lead"},{"name":"Jonas Weiss","role":"head"}],"leadTime":"PT3H"}""");
        assertEquals(1, marks("renaming"));
        follow();
    }

    @Test
    void as_whom_people_sign_in_is_for_their_department_and_operations() {
        silence.declare("signing");
        refine("signing", 0, """
                {"people":[{"name":"Lea Brandt","role":"lead","user":"signing-lead"},{"name":"Jonas Weiss","role":"head"}]}""");

        for (String colleague : List.of("salesperson", "production-desk")) {
            Promises.as(colleague)
                    .get("/api/departments/signing")
                    .then()
                    .body("people.name", equalTo(List.of("Lea Brandt", "Jonas Weiss")))
                    .body("people[0].user", nullValue());
        }
        Promises.as("operator").get("/api/departments/signing").then().body("people[0].user", equalTo("signing-lead"));
        given().header("Authorization", "Bearer " + Silence.lead("signing"))
                .get("/api/departments/signing")
                .then()
                .body("people[0].user", equalTo("signing-lead"));
    }

    @Test
    void what_is_left_over_of_a_task_that_is_settled_is_forgotten() {
        silence.declare("leaving");
        UUID settled = Promises.taken("CAL-2", "leaving");
        UUID open = Promises.taken("CAL-2", "leaving");
        follow();
        Promises.read(settled).then().body("forecast", notNullValue());
        // As of an instance that died between the last step of a task and its forecast.
        database.preparedQuery("update tasks set state = 'CANCELLED', answer_due_at = null where commitment_id = $1")
                .execute(Tuple.of(settled))
                .await()
                .indefinitely();

        run(() -> transactions.run(forecasts::forgetLeftOver));

        Promises.read(settled).then().body("forecast", nullValue());
        Promises.read(open).then().body("forecast", notNullValue());
    }

    private static void refine(String department, int revision, String body) {
        given().header("Authorization", "Bearer " + Silence.lead(department))
                .contentType("application/json")
                .header("If-Match", "\"" + revision + "\"")
                .body(body)
                .put("/api/departments/" + department + "/refinement")
                .then()
                .statusCode(200);
    }

    private long marks(String department) {
        return database.preparedQuery("""
                        select count(*) from forecast_marks m join tasks t on t.proposition_id = m.proposition_id
                        where t.department = $1""")
                .execute(Tuple.of(department))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }

    private void follow() {
        run(following::followAll);
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
