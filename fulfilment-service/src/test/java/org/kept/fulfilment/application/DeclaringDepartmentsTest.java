package org.kept.fulfilment.application;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import org.junit.jupiter.api.Test;

import org.kept.chassis.persistence.Transactions;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.domain.Declaration;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class DeclaringDepartmentsTest {
    @Inject
    DeclaringDepartments declaring;

    @Inject
    Transactions transactions;

    @Test
    void several_instances_that_start_at_once_declare_a_department_once() throws Exception {
        ExecutorService instances = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> starts = IntStream.range(0, 6)
                    .<Callable<Integer>>mapToObj(i -> () -> declare(department("returns", "Returns")))
                    .toList();
            int changes = 0;
            for (Future<Integer> start : instances.invokeAll(starts)) {
                changes += start.get();
            }
            assertEquals(1, changes);
        } finally {
            instances.shutdown();
        }
    }

    @Test
    void only_what_has_changed_is_told_and_its_revision_rises() throws Exception {
        declare(department("repairs", "Repairs"), department("rentals", "Rentals"));
        declare(department("repairs", "Repairs"), department("rentals", "Rentals"));
        declare(department("repairs", "Repairs and spares"), department("rentals", "Rentals"));
        declare(department("leases", "Leases"));

        try (TopicReader topic = TopicReader.of("department-capabilities.v1")) {
            topic.await(event -> event.key().equals("leases"));
            topic.awaitAll(event -> event.key().equals("repairs"), 2, Promises.PATIENCE);
            assertEquals(List.of(1L, 2L), revisions(topic.soFar(), "repairs"));
            assertEquals(List.of(1L), revisions(topic.soFar(), "rentals"));
        }
        Promises.as("web-shop")
                .get("/api/departments/repairs")
                .then()
                .statusCode(200)
                .body("name", equalTo("Repairs and spares"))
                .body("responseTime", equalTo("PT4H"));
    }

    private int declare(Declaration... declarations) {
        try {
            return VertxContextSupport.subscribeAndAwait(
                            () -> transactions.run(() -> declaring.declare(List.of(declarations))))
                    .size();
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Declaration department(String id, String name) {
        return new Declaration(id, name, ZoneId.of("UTC"), Duration.ofHours(4));
    }

    private static List<Long> revisions(List<Received> told, String department) {
        return told.stream()
                .filter(event -> event.key().equals(department))
                .map(Promises::revision)
                .toList();
    }
}
