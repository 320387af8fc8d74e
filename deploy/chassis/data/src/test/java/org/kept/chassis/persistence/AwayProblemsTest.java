package org.kept.chassis.persistence;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.kept.chassis.idempotency.Idempotency;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Tokens;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a caller reads whose request needs a database that is away, or goes away under way. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
@QuarkusTestResource(LineResource.class)
class AwayProblemsTest {
    private static final String EFFECTS = "/api/effects";

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Listener();
    Consumer<String> line;

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void mend() {
        Logger.getLogger("").removeHandler(listener);
        line.accept("mend");
        Awaitility.await().until(() -> as("salesperson").get(EFFECTS + "/any").statusCode() == 200);
    }

    @Test
    void a_read_is_told_to_come_again_and_the_log_has_one_line_of_it() {
        line.accept("cut");

        Response refused = as("salesperson").get(EFFECTS + "/read");

        isAway(refused)
                .then()
                .body("detail", containsString("ask again"))
                .body("detail", not(containsString("whether this was done")));
        List<String> told = logged.stream()
                .map(LogRecord::getMessage)
                .filter(AwayProblemsTest::isOurs)
                .toList();
        assertEquals(1, told.size(), told::toString);
        assertTrue(logged.stream().allMatch(line -> line.getThrown() == null), () -> "a stack trace: " + lines());
    }

    @Test
    void a_change_that_finds_no_database_may_be_repeated_with_its_key() {
        String key = UUID.randomUUID().toString();
        line.accept("cut");

        isAway(change(key, "never-begun", 0))
                .then()
                .body("detail", containsString("with the same " + Idempotency.HEADER));

        line.accept("mend");
        change(key, "never-begun", 0).then().statusCode(201);
        assertEquals(1, happened("never-begun"));
    }

    @Test
    void a_commit_whose_answer_is_lost_is_not_told_to_have_failed_and_the_same_key_gives_its_answer() {
        String key = UUID.randomUUID().toString();
        line.accept("cutAtCommit");

        isAway(change(key, "lost", 0)).then().body("detail", containsString("whether this was done is not known here"));

        line.accept("mend");
        change(key, "lost", 0).then().statusCode(201).header("Location", containsString(EFFECTS));
        assertEquals(1, happened("lost"));
    }

    @Test
    void an_answer_that_is_lost_is_found_by_the_key_before_anybody_hears_of_it() {
        line.accept("loseACommit");

        change(UUID.randomUUID().toString(), "found", 0).then().statusCode(201);

        assertEquals(1, happened("found"));
    }

    @Test
    void a_change_without_a_key_is_not_done_again_when_its_answer_is_lost() {
        line.accept("loseACommit");

        isAway(as("salesperson").put(EFFECTS + "/unsure"))
                .then()
                .body("detail", containsString("read what stands then"));

        assertEquals(1, happened("unsure"));
    }

    @Test
    void a_change_whose_line_breaks_under_way_is_away_too() {
        String key = UUID.randomUUID().toString();
        var slow = CompletableFuture.supplyAsync(() -> change(key, "broken", 1500));
        Awaitility.await().until(() -> change(key, "broken", 1500).statusCode() == 409);

        line.accept("cut");

        isAway(slow.join());
        line.accept("mend");
        Awaitility.await().until(() -> change(key, "broken", 1500).statusCode() == 201);
        assertEquals(1, happened("broken"));
    }

    @Test
    void a_pool_that_has_no_connection_left_is_away_too() {
        isAway(as("salesperson").get(EFFECTS + "/no-connection-left"));
    }

    @Test
    void a_client_that_goes_before_it_has_said_all_is_not_told_of_as_the_database() throws IOException {
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            client.getOutputStream()
                    .write(("POST " + EFFECTS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                                    + Tokens.bearer("salesperson") + "\r\nContent-Type: application/json\r\n"
                                    + Idempotency.HEADER
                                    + ": " + UUID.randomUUID() + "\r\nContent-Length: 1000\r\n\r\n{\"name\":")
                            .getBytes(StandardCharsets.UTF_8));
            as("salesperson").get(EFFECTS + "/meanwhile").then().statusCode(200);
        }

        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .until(() -> logged.stream().map(LogRecord::getMessage).noneMatch(AwayProblemsTest::isOurs));
        assertEquals("[]", lines());
    }

    @Test
    void a_change_without_a_key_is_told_to_look_first() {
        assertTrue(AwayProblems.detail("PUT", false).contains("read what stands then"));
        assertTrue(!AwayProblems.detail("PUT", false).contains(Idempotency.HEADER));
    }

    private static Response isAway(Response refused) {
        refused.then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:kept:problem:database-away"))
                .body("detail", containsString("The database does not answer now"));
        return refused;
    }

    private static Response change(String key, String name, long takesMs) {
        return as("salesperson")
                .header(Idempotency.HEADER, key)
                .body("{\"name\":\"%s\",\"takesMs\":%d,\"refused\":false}".formatted(name, takesMs))
                .post(EFFECTS);
    }

    private static int happened(String name) {
        return Integer.parseInt(as("salesperson").get(EFFECTS + "/" + name).asString());
    }

    private static RequestSpecification as(String user) {
        return given().header("Authorization", Tokens.bearer(user)).contentType("application/json");
    }

    private static boolean isOurs(String message) {
        return message.startsWith("The database is away: 503");
    }

    private String lines() {
        return logged.stream().map(LogRecord::getMessage).toList().toString();
    }

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                logged.add(line);
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
