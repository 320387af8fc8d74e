package org.kept.fulfilment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

import org.kept.chassis.persistence.Transactions;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.Tokens;
import org.kept.embedded.testing.TopicReader;
import org.kept.fulfilment.application.DeclaringDepartments;
import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.Ladder;
import org.kept.fulfilment.domain.Person;
import org.kept.fulfilment.domain.WorkingHours;

import static io.restassured.RestAssured.given;

/** Departments that work round the clock and answer within four hours, and a clock that tests can put forward. */
@ApplicationScoped
public class Silence {
    public static final Duration RESPONSE_TIME = Duration.ofHours(4);

    private final DeclaringDepartments declaring;
    private final Transactions transactions;
    private final Pool database;

    Silence(DeclaringDepartments declaring, Transactions transactions, Pool database) {
        this.declaring = declaring;
        this.transactions = transactions;
        this.database = database;
    }

    /** Its lead hears of its silence at once, and its head four hours later. */
    public void declare(String department) {
        DepartmentTopics.create(department);
        Declaration declaration = new Declaration(
                department,
                "Silent " + department,
                ZoneId.of("UTC"),
                RESPONSE_TIME,
                WorkingHours.parse("Mon-Sun 00:00-24:00"),
                new TreeSet<>(),
                Duration.ofHours(16),
                DailyCapacity.UNLIMITED,
                null,
                List.of(),
                List.of(new Person("Lea Brandt", "lead", department + "-lead"), new Person("Jonas Weiss", "head")),
                Ladder.parse("PT0S: lead; PT4H: head"));
        try {
            VertxContextSupport.subscribeAndAwait(
                    () -> transactions.run(() -> declaring.declare(List.of(declaration))));
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** For the clock of this commitment, so much time has passed. */
    public void passes(UUID commitment, Duration time) {
        database.preparedQuery("""
                        update response_clocks set asked_at = asked_at - $2 * interval '1 second', next_at = now()
                        where commitment_id = $1""")
                .execute(Tuple.of(commitment, (double) time.toSeconds()))
                .await()
                .indefinitely();
    }

    public static Response deskStep(String department, UUID commitment, String step, String body) {
        return given().header("Authorization", "Bearer " + desk(department))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(Promises.TASKS + "/" + commitment + "/" + step);
    }

    public static String desk(String department) {
        return Tokens.of(department + "-desk", Set.of("department"), Map.of("department", department));
    }

    public static String lead(String department) {
        return Tokens.of(department + "-lead", Set.of("department"), Map.of("department", department));
    }

    public static Instant answerDueAt(UUID commitment) {
        String due = Promises.read(commitment).path("answerDueAt");
        return due == null ? null : Instant.parse(due);
    }

    /** All that was told of it so far, once so many are there. */
    public static List<Received> escalations(UUID commitment, int atLeast) {
        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            topic.awaitAll(event -> isEscalation(event, commitment), atLeast, Promises.PATIENCE);
            return topic.soFar().stream()
                    .filter(event -> isEscalation(event, commitment))
                    .toList();
        }
    }

    private static boolean isEscalation(Received event, UUID commitment) {
        return event.type().equals("org.kept.commitment.escalated.v1") && Promises.tells(event, commitment);
    }
}
