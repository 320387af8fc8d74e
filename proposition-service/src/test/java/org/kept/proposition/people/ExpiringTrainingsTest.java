package org.kept.proposition.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.proposition.Actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** What expires in the teams that somebody leads, page by page. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class ExpiringTrainingsTest {
    private static final String EXPIRING = "/api/salespeople/trainings/expiring";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Actor anna = Actor.sales();
    private Actor manager;

    @BeforeEach
    void a_team() {
        manager = Actor.managerOf(anna);
    }

    @Test
    void each_page_goes_on_where_the_last_one_ended_the_soonest_first() {
        certified("latest", 9);
        certified("one", 7);
        certified("other", 7);
        certified("soonest", 1);

        Response first = manager.asks().get(EXPIRING + "?limit=2");
        Response second = manager.asks().urlEncodingEnabled(false).get(next(first));

        first.then().statusCode(200);
        second.then().statusCode(200);
        assertNull(second.header("Link"));
        List<String> days = new ArrayList<>(first.<List<String>>path("items.expiresOn"));
        days.addAll(second.<List<String>>path("items.expiresOn"));
        assertEquals(List.of(in(1), in(7), in(7), in(9)), days);
        List<String> topics = new ArrayList<>(first.<List<String>>path("items.topic"));
        topics.addAll(second.<List<String>>path("items.topic"));
        assertEquals(
                List.of("latest", "one", "other", "soonest"),
                topics.stream().sorted().toList());
    }

    @Test
    void a_cursor_of_another_list_is_not_understood() {
        manager.asks().get(EXPIRING + "?cursor=bm93aGVyZQ").then().statusCode(400);
    }

    private void certified(String topic, int days) {
        manager.asks()
                .body(Map.of("topic", topic, "certifiedOn", TODAY.toString(), "expiresOn", in(days)))
                .post("/api/salespeople/" + anna.name() + "/trainings")
                .then()
                .statusCode(201);
    }

    private static String in(int days) {
        return TODAY.plusDays(days).toString();
    }

    private static String next(Response page) {
        return page.header("Link").replaceAll(".*<([^>]*)>.*", "$1");
    }
}
