package org.kept.fulfilment.rest;

import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.Promises;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.kept.fulfilment.Promises.step;

/** Why work goes on is said as why it was held is. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ResumingTest {
    private static final String DESK = "logistics-desk";
    private static final String WHY = """
            {"reason":{"code":"material","text":"Another pallet has come"}}""";

    @Test
    void a_reason_has_the_shape_of_holds_and_its_code_may_be_missing() {
        UUID task = held("GO-ON-1");
        step(DESK, task, "resume", WHY).then().statusCode(200).body("reason", nullValue());
        step(DESK, task, "hold", WHY).then().statusCode(200);
        step(DESK, task, "resume", "{\"reason\":{\"text\":\"It is cleared\"}}")
                .then()
                .statusCode(200);
        step(DESK, task, "hold", WHY).then().statusCode(200);
        step(DESK, task, "resume", "{}").then().statusCode(200);

        Promises.timeline(task)
                .then()
                .body("items.findAll { it.what == 'resumed' }.size()", equalTo(3))
                .body("items[4].why", equalTo("Another pallet has come"))
                .body("items[4].detail.reason", equalTo("material"))
                .body("items[6].why", equalTo("It is cleared"))
                .body("items[6].detail.reason", nullValue())
                .body("items[8].why", nullValue());
    }

    @Test
    void words_that_are_none_or_in_another_shape_are_refused_and_say_what_is_wanted() {
        UUID task = held("GO-ON-2");
        for (String reason : List.of("{\"text\":\" \"}", "{\"text\":\"\"}", "{\"code\":\"material\"}")) {
            step(DESK, task, "resume", "{\"reason\":" + reason + "}")
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", containsString("reason.text"));
        }
        step(DESK, task, "resume", "{\"reason\":{\"code\":\"luck\",\"text\":\"Luck\"}}")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("waitingForCustomer"));
        step(DESK, task, "resume", "{\"reason\":\"It is cleared\"}")
                .then()
                .statusCode(400)
                .body("detail", containsString("reason"));
        Promises.read(task).then().body("state", equalTo("held"));
    }

    private static UUID held(String account) {
        UUID task = Promises.taken(account, "logistics");
        Promises.accept(DESK, task).then().statusCode(200);
        Promises.move(DESK, task, "start", account).then().statusCode(200);
        step(DESK, task, "hold", WHY).then().statusCode(200);
        return task;
    }
}
