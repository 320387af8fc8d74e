package org.kept.proposition.following.rest;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.EventStream;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;
import org.kept.proposition.Actor;
import org.kept.proposition.SalesApi;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What happens in the teams that somebody leads, told live; on the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class TeamsAreFollowedTest {
    private static final String EVENTS = "/api/propositions/events?team=mine";

    @TestHTTPResource("/")
    URI service;

    private final Actor member = Actor.sales();
    private final Actor stranger = Actor.sales();
    private Actor manager;

    @BeforeEach
    void a_team() {
        SalesApi.awaitDepartments("logistics");
        manager = Actor.managerOf(member);
        Actor.managerOf(stranger);
    }

    @Test
    void a_manager_hears_of_the_own_teams_and_of_what_leaves_them() throws Exception {
        try (EventStream stream = EventStream.open(service.resolve(EVENTS), token(manager), null)) {
            stream.await(block -> block.comment() != null);
            stranger.draft("1.00", "logistics");
            Response drafted = member.draft("1.00", "logistics");
            assertEquals("drafted", next(stream)); // before it is somebody else's
            member.asksOn(drafted)
                    .body(Map.of("to", stranger.name(), "reason", "knows them"))
                    .post(Actor.path(drafted) + "/handover")
                    .then()
                    .statusCode(200);
            stranger.commit(stranger.read(drafted)).then().statusCode(200);
            member.draft("1.00", "logistics");

            assertEquals(List.of("handedOver", "drafted"), List.of(next(stream), next(stream)));
        }
    }

    @Test
    void another_team_or_a_salesperson_beside_it_is_not_understood_and_a_touch_point_has_none() {
        manager.asks()
                .get("/api/propositions/events?team=north")
                .then()
                .statusCode(400)
                .body("detail", containsString("team is mine"));
        manager.asks().get(EVENTS + "&salesperson=" + member.name()).then().statusCode(400);
        Actor.touchPoint().asks().get(EVENTS).then().statusCode(403);
    }

    private static String next(EventStream stream) throws InterruptedException {
        return JsonPath.from(stream.await(block -> "proposition-changed".equals(block.event()))
                        .data())
                .getString("what");
    }

    private static String token(Actor actor) {
        return Tokens.of(actor.name(), Set.of(actor.role()), Map.of());
    }
}
