package org.kept.segmentation.rest;

import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.EventStream;
import org.kept.embedded.testing.EventStream.Block;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;
import org.kept.embedded.testing.TopicWriter;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@QuarkusTestResource(
        value = PlatformResource.class,
        initArgs = @ResourceArg(name = "connectors", value = "false"),
        restrictToAnnotatedClass = false)
class ChangesResourceTest {
    @TestHTTPResource("/api/segmentation/changes")
    URI changes;

    private final ToldChanges ranking = new ToldChanges();
    private final String prefix = ranking.accountPrefix();

    @AfterEach
    void every_stream_has_ended() {
        await().atMost(Duration.ofSeconds(20)).until(() -> open() == 0);
    }

    @Test
    void a_change_is_told_as_it_was_committed_and_what_was_not_is_not() throws Exception {
        try (EventStream stream = stream("")) {
            stream.await(block -> block.comment() != null);
            ranking.transaction(false, "Ä0");
            ranking.transaction(true, "Ä1");

            Block told =
                    stream.await(block -> block.event() != null && block.data().contains(prefix));

            assertEquals("account-tier-changed", told.event());
            assertEquals(ranking.json("Ä1", "KEY"), told.data());
            assertNotNull(told.id());
        }
    }

    @Test
    void after_a_break_it_goes_on_exactly_after_the_last_event() throws Exception {
        Set<String> all = new LinkedHashSet<>();
        for (int change = 0; change < 40; change++) {
            all.add(ranking.json("A" + change, "KEY"));
            ranking.tell("A" + change, "KEY");
        }
        List<Block> seen;
        try (EventStream stream = stream("?from=earliest")) {
            seen = mine(stream, 25);
        }
        Set<String> told = new LinkedHashSet<>(seen.stream().map(Block::data).toList());
        try (EventStream stream = stream("", seen.get(24).id())) {
            for (Block block : mine(stream, 15)) {
                assertEquals(true, told.add(block.data()), "Told once: " + block);
            }
        }
        assertEquals(
                all, new LinkedHashSet<>(all.stream().filter(told::contains).toList()));
        assertEquals(all.size(), told.size());
    }

    @Test
    void even_before_the_first_event_there_is_a_place_to_go_on_from() throws Exception {
        String id;
        try (EventStream stream = stream("")) {
            id = stream.await(block -> block.comment() != null).id();
        }
        ranking.tell("A", "KEY");

        try (EventStream stream = stream("", id)) {
            assertEquals(ranking.json("A", "KEY"), mine(stream, 1).get(0).data());
        }
    }

    @Test
    void one_may_listen_for_one_tier_or_one_account() throws Exception {
        try (EventStream ofTier = stream("?tier=SELF_SERVICE");
                EventStream ofAccount = stream("?accountId=" + prefix + "B")) {
            ofTier.await(block -> block.comment() != null);
            ofAccount.await(block -> block.comment() != null);
            ranking.tell("A", "KEY");
            ranking.tell("B", "KEY");
            ranking.tell("B", "SELF_SERVICE");

            assertEquals(
                    ranking.json("B", "SELF_SERVICE"), mine(ofTier, 1).get(0).data());
            assertEquals(
                    List.of(ranking.json("B", "KEY"), ranking.json("B", "SELF_SERVICE")),
                    mine(ofAccount, 2).stream().map(Block::data).toList());
        }
    }

    @Test
    void a_silent_stream_is_kept_open_by_comments_that_move_the_place_on() throws Exception {
        try (EventStream stream = stream("?accountId=nobody")) {
            String first = stream.await(block -> block.comment() != null).id();
            ranking.tell("A", "KEY");

            Block later =
                    stream.await(block -> block.comment() != null && !block.id().equals(first));

            assertEquals("still here", later.comment());
            assertNull(later.data());
        }
    }

    @Test
    void what_cannot_be_followed_is_a_problem() {
        get("?from=tomorrow", null).statusCode(400).contentType("application/problem+json");
        get("?tier=GOLD", null).statusCode(400);
        get("", "yesterday").statusCode(400).body("type", equalTo("urn:kept:problem:malformed"));
        get("", "77:0").statusCode(400);
        get("", "0:999999999").statusCode(410).body("type", equalTo("urn:kept:problem:position-gone"));
    }

    @Test
    void it_is_for_those_who_may_read_the_tiers() {
        RestAssured.given().get(changes).then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("order-system"))
                .get(changes)
                .then()
                .statusCode(403);
    }

    @Test
    void there_is_room_for_so_many_and_for_another_once_one_has_gone() throws Exception {
        List<EventStream> streams = new ArrayList<>();
        for (int stream = 0; stream < 3; stream++) {
            streams.add(stream(""));
        }
        assertEquals(3, open());
        get("", null)
                .statusCode(503)
                .header("Retry-After", "10")
                .body("type", equalTo("urn:kept:problem:too-many-streams"));

        streams.remove(0).close();
        await().atMost(Duration.ofSeconds(10)).until(() -> open() == 2);
        stream("").close();
        for (EventStream stream : streams) {
            stream.close();
        }
    }

    @Test
    void a_follower_that_takes_nothing_is_cut_off() throws Exception {
        try (TopicWriter writer = TopicWriter.open()) {
            String large = "x".repeat(500_000);
            for (int change = 0; change < 30; change++) {
                String id = UUID.randomUUID().toString();
                writer.event(
                        ToldChanges.TOPIC,
                        prefix + change,
                        ToldChanges.TYPE,
                        id,
                        "{\"tier\":\"KEY\",\"accountId\":\"" + large + "\"}");
            }
        }
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress(changes.getHost(), changes.getPort()));
            OutputStream out = socket.getOutputStream();
            out.write(("GET /api/segmentation/changes?from=earliest HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + Tokens.bearer("salesperson") + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            await().atMost(Duration.ofSeconds(10)).until(() -> open() == 1);

            await().atMost(Duration.ofSeconds(30)).until(() -> open() == 0);
        }
    }

    private List<Block> mine(EventStream stream, int count) throws InterruptedException {
        List<Block> told = new ArrayList<>();
        while (told.size() < count) {
            told.add(stream.await(block -> block.data() != null && block.data().contains(prefix)));
        }
        return told;
    }

    private EventStream stream(String query) throws Exception {
        return stream(query, null);
    }

    private EventStream stream(String query, String lastEventId) throws Exception {
        return EventStream.open(URI.create(changes + query), Tokens.of("salesperson"), lastEventId);
    }

    private ValidatableResponse get(String query, String lastEventId) {
        RequestSpecification request = RestAssured.given().auth().oauth2(Tokens.of("salesperson"));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return request.get(URI.create(changes + query)).then();
    }

    private static int open() {
        String metrics = RestAssured.given().get("/q/metrics").asString();
        return (int) Double.parseDouble(metrics.lines()
                .filter(line -> line.startsWith("kept_streams_open"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow());
    }
}
