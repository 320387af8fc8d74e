package org.kept.fulfilment.forecast.application;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.chassis.persistence.Transactions;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.TopicReader;
import org.kept.embedded.testing.TopicWriter;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.forecast.application.PassingOverAll.Passed;
import org.kept.fulfilment.forecast.persistence.ForecastMarks;
import org.kept.fulfilment.forecast.persistence.Forecasts;
import org.kept.fulfilment.forecast.persistence.OpenTasks;
import org.kept.fulfilment.persistence.DatabaseClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A pass that reads few tasks at once: while it writes one slice, it reads the next one. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class PassingInSlicesTest {
    private static final int SLICE_MAX = 7;
    private static final int PROPOSITIONS = 30;
    private static final String ACCOUNT = "SLICES-1";
    private static final String TYPE = "org.kept.commitment.jeopardy-changed.v1";

    @Inject
    ForecastMarks marks;

    @Inject
    OpenTasks openTasks;

    @Inject
    Forecasts forecasts;

    @Inject
    Assessing assessing;

    @Inject
    TellingForecasts telling;

    @Inject
    DatabaseClock clock;

    @Inject
    Transactions transactions;

    @Inject
    ForecastConfig config;

    @Inject
    Pool database;

    private final Instant due = Instant.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);

    @Test
    void over_many_slices_each_task_is_assessed_and_told_once_and_again_nothing_is_new() throws Throwable {
        // What other tests have left open is assessed, too; theirs are in one proposition, which is more than a slice.
        database.query("update tasks set proposition_id = commitment_id").executeAndAwait();
        List<UUID> tasks = promised();
        Instant tooLate = due.plus(Duration.ofDays(1));
        PassingOverAll passing = passing();

        Passed first = VertxContextSupport.subscribeAndAwait(() -> passing.pass(tooLate));
        Passed second = VertxContextSupport.subscribeAndAwait(() -> passing.pass(tooLate));

        int open = count("select count(*) from tasks where state not in ('CANCELLED', 'COMPLETED', 'FAILED')");
        assertEquals(open, first.assessed());
        assertTrue(first.written() >= tasks.size(), first::toString);
        assertEquals(new Passed(open, 0), second);
        mustBeToldOnce(tasks);
    }

    /** One to three tasks each. */
    private List<UUID> promised() {
        List<UUID> tasks = new ArrayList<>();
        try (TopicWriter writer = TopicWriter.open()) {
            for (int i = 0; i < PROPOSITIONS; i++) {
                String proposition = UUID.randomUUID().toString();
                for (int task = 0; task <= i % 3; task++) {
                    UUID commitment = UUID.randomUUID();
                    String made = Promises.made(commitment, ACCOUNT, "support", due)
                            .replace(new UUID(7, 7).toString(), proposition);
                    writer.event(Promises.topic("support"), ACCOUNT, Promises.MADE, made);
                    tasks.add(commitment);
                }
            }
        }
        Awaitility.await()
                .atMost(Promises.PATIENCE)
                .until(() -> count("select count(*) from tasks where account_id = '" + ACCOUNT + "'") == tasks.size());
        return tasks;
    }

    private static void mustBeToldOnce(List<UUID> tasks) {
        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            topic.awaitAll(
                    event -> event.key().equals(ACCOUNT) && event.type().equals(TYPE), tasks.size(), Promises.PATIENCE);
            UUID marker = Promises.taken(ACCOUNT, "support");
            topic.await(event -> Promises.tells(event, marker));
            List<UUID> told = topic.soFar().stream()
                    .filter(event -> event.key().equals(ACCOUNT) && event.type().equals(TYPE))
                    .map(event ->
                            UUID.fromString(event.value().replaceFirst("(?s).*\"commitmentId\":\"([^\"]+)\".*", "$1")))
                    .toList();
            assertEquals(tasks.size(), told.size());
            assertEquals(new HashSet<>(tasks), new HashSet<>(told));
        }
    }

    private PassingOverAll passing() {
        return new PassingOverAll(
                marks, openTasks, forecasts, assessing, telling, clock, transactions, new InSmallSlices(config));
    }

    private int count(String sql) {
        return database.query(sql)
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0)
                .intValue();
    }

    private record InSmallSlices(ForecastConfig as) implements ForecastConfig {
        @Override
        public int sliceMax() {
            return SLICE_MAX;
        }

        @Override
        public String sweepEvery() {
            return as.sweepEvery();
        }

        @Override
        public int batchMax() {
            return as.batchMax();
        }

        @Override
        public String lookEvery() {
            return as.lookEvery();
        }

        @Override
        public Duration passEvery() {
            return as.passEvery();
        }

        @Override
        public Duration learnEvery() {
            return as.learnEvery();
        }

        @Override
        public Duration learnFrom() {
            return as.learnFrom();
        }

        @Override
        public int deliveriesMax() {
            return as.deliveriesMax();
        }
    }
}
