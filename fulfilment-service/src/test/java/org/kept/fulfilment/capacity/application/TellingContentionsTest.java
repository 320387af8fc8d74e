package org.kept.fulfilment.capacity.application;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.Silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class TellingContentionsTest {
    private static final Contract CONTRACT = Contract.of("fulfilment-service", "department-day-contended.v1");
    private static final Instant DUE = Instant.parse("2032-03-03T12:00:00Z");

    @Inject
    TellingContentions telling;

    @Inject
    Silence silence;

    @Inject
    Pool database;

    @Test
    void a_day_that_becomes_contended_is_told_once_and_so_is_that_it_is_over() throws Exception {
        String department = limited("crowded");
        Promises.taken("DAY-1", department, DUE);
        UUID second = Promises.taken("DAY-2", department, DUE);

        atOnce(6);
        telling();
        assertEquals(1, told(department, 1).size());
        CONTRACT.mustHoldFor(told(department, 1).get(0).value());

        Silence.deskStep(department, second, "decline", "{\"reason\":{\"code\":\"other\",\"text\":\"No\"}}")
                .then()
                .statusCode(200);
        telling();
        telling();
        assertEquals(1, told(department, 1).size());
        run("update contended_days set eased_at = eased_at - interval '10 minutes' where department = '" + department
                + "'");
        atOnce(6);

        List<Received> both = told(department, 2);
        CONTRACT.mustHoldFor(both.get(1).value());
        assertTrue(both.get(0).value().contains("\"change\":\"contended\""), both.toString());
        assertTrue(both.get(1).value().contains("\"change\":\"over\""), both.toString());
        assertEquals(List.of(1L, 2L), both.stream().map(Promises::revision).toList());
    }

    @Test
    void what_is_not_limited_is_never_contended() throws Exception {
        silence.declare("spacious");
        Promises.taken("DAY-3", "spacious", DUE);
        Promises.taken("DAY-3", "spacious", DUE);

        telling();

        assertEquals(List.of(), told("spacious", 0));
    }

    private String limited(String department) {
        silence.declare(department);
        run("update departments set capacity_per_day = '1' where id = '" + department + "'");
        return department;
    }

    private static List<Received> told(String department, int atLeast) {
        try (TopicReader topic = TopicReader.of("fulfilment.v1")) {
            topic.awaitAll(event -> isOf(event, department), atLeast, Promises.PATIENCE);
            return topic.soFar().stream()
                    .filter(event -> isOf(event, department))
                    .toList();
        }
    }

    private static boolean isOf(Received event, String department) {
        return event.type().equals("org.kept.department.day-contended.v1")
                && event.key().equals(department);
    }

    private void atOnce(int instances) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(instances);
        try {
            List<Callable<Object>> all = Collections.nCopies(instances, () -> {
                telling();
                return null;
            });
            for (Future<Object> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private void telling() {
        try {
            VertxContextSupport.subscribeAndAwait(telling::lookAtAll);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void run(String sql) {
        database.query(sql).execute().await().indefinitely();
    }
}
