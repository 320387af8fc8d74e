package org.kept.fulfilment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.Tokens;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;

import static io.restassured.RestAssured.given;

/** What sales does to the service (by events) and what desks do with it (by REST), for the tests. */
public final class Promises {
    public static final String TASKS = "/api/fulfilment/tasks";
    public static final String MADE = "org.kept.commitment.made.v1";
    public static final String AMENDED = "org.kept.commitment.amended.v1";
    public static final String INSISTED = "org.kept.commitment.insisted.v1";
    public static final String CANCELLATION = "org.kept.commitment.cancellation-requested.v1";
    public static final String HANDED_OVER = "org.kept.commitment.handed-over.v1";
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private Promises() {}

    public static RequestSpecification as(String user) {
        return given().header("Authorization", Tokens.bearer(user)).contentType("application/json");
    }

    public static String topic(String department) {
        return "commitments." + department + ".v1";
    }

    /** Where a department hears what it could not know. */
    public static String news(String department) {
        return "fulfilment." + department + ".v1";
    }

    /** What proposition-service would write. */
    public static String made(UUID commitment, String account, String department, Instant dueAt) {
        return """
                {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"%s","salesperson":"salesperson",
                 "promise":"Two pallets before the opening","dueAt":"%s","timeZone":"Europe/Berlin","revision":1,
                 "madeAt":"2026-01-04T09:30:12.345678Z","mood":"hopeful"}""".formatted(commitment, new UUID(7, 7), account, department, dueAt);
    }

    /** What proposition-service says later: a JSON object of these fields besides those that every word has. */
    public static void say(String type, UUID commitment, String account, String department, int revision, String more) {
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(topic(department), account, type, word(commitment, account, department, revision, more));
        }
    }

    public static String word(UUID commitment, String account, String department, int revision, String more) {
        return """
                {"commitmentId":"%s","propositionId":"%s","accountId":"%s","department":"%s","revision":%d,%s}""".formatted(commitment, new UUID(7, 7), account, department, revision, more);
    }

    /** @param more fields besides the whole shape of what was made; each begins with a comma */
    public static void amend(
            UUID commitment, String account, String department, int revision, Instant dueAt, String more) {
        say(AMENDED, commitment, account, department, revision, """
                "salesperson":"salesperson","promise":"Three pallets","dueAt":"%s","timeZone":"Europe/Berlin",
                "madeAt":"2026-01-04T09:30:12.345678Z","amendedAt":"2026-01-05T09:30:12Z"%s""".formatted(dueAt, more));
    }

    public static void insist(UUID commitment, String account, String department, int revision, Instant dueAt) {
        say(INSISTED, commitment, account, department, revision, """
                "reason":"It was agreed","insistedBy":"salesperson","insistedAt":"2026-01-05T09:30:12Z","dueAt":"%s\"""".formatted(dueAt));
    }

    public static void cancel(UUID commitment, String account, String department, int revision) {
        say(CANCELLATION, commitment, account, department, revision, """
                "reason":"The customer withdraws","requestedBy":"salesperson","requestedAt":"2026-01-05T09:30:12Z\"""");
    }

    public static void awaitState(UUID commitment, String state) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> state.equals(read(commitment).path("state")));
    }

    /** @param salespersonRevision of who is responsible; the revision of the commitment stays */
    public static void handOver(
            UUID commitment, String account, String department, int salespersonRevision, String from, String to) {
        say(HANDED_OVER, commitment, account, department, 1, """
                "salesperson":"%s","salespersonRevision":%d,"formerSalesperson":"%s","reason":"Is on leave",
                "handedOverBy":"sales-manager","handedOverAt":"2026-01-05T09:30:12Z\"""".formatted(to, salespersonRevision, from));
    }

    /** With a body. */
    public static Response step(String user, UUID commitment, String step, String body) {
        return as(user).header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(TASKS + "/" + commitment + "/" + step);
    }

    public static Response timeline(UUID commitment) {
        return as("salesperson").get(TASKS + "/" + commitment + "/timeline");
    }

    /** Promised, and received by the department. */
    public static UUID taken(String account, String department, Instant dueAt) {
        UUID commitment = UUID.randomUUID();
        try (TopicWriter writer = TopicWriter.open()) {
            writer.event(topic(department), account, MADE, made(commitment, account, department, dueAt));
        }
        awaitTask(commitment);
        return commitment;
    }

    public static UUID taken(String account, String department) {
        return taken(account, department, inADay());
    }

    public static Instant inADay() {
        return Instant.now().plus(Duration.ofDays(1));
    }

    public static void awaitTask(UUID commitment) {
        Awaitility.await().atMost(PATIENCE).until(() -> read(commitment).statusCode() == 200);
    }

    public static Response read(UUID commitment) {
        return as("salesperson").get(TASKS + "/" + commitment);
    }

    public static Response accept(String user, UUID commitment) {
        return move(user, commitment, "accept", UUID.randomUUID().toString());
    }

    public static Response complete(String user, UUID commitment) {
        return move(user, commitment, "complete", UUID.randomUUID().toString());
    }

    public static Response move(String user, UUID commitment, String step, String key) {
        return as(user).header("Idempotency-Key", key).post(TASKS + "/" + commitment + "/" + step);
    }

    /** The one event that tells of this revision. */
    public static Received told(UUID commitment, long revision) {
        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            return topic.await(event -> tells(event, commitment) && revision(event) == revision);
        }
    }

    public static boolean tells(Received event, UUID commitment) {
        return event.value().contains(commitment.toString());
    }

    public static long revision(Received event) {
        return Long.parseLong(event.value().replaceFirst("(?s).*\"revision\":(\\d+).*", "$1"));
    }
}
