package org.kept.fulfilment.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.junit.jupiter.api.Test;

import org.kept.chassis.persistence.Transactions;
import org.kept.embedded.testing.Contract;
import org.kept.embedded.testing.PlatformResource;
import org.kept.embedded.testing.Received;
import org.kept.embedded.testing.TopicReader;
import org.kept.fulfilment.DepartmentTopics;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.domain.DailyCapacity;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.WorkingHours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class PublishingCapabilitiesTest {
    private static final Contract DECLARED = Contract.of("fulfilment-service", "department-declared.v1");

    @Inject
    DeclaringDepartments declaring;

    @Inject
    PublishingCapabilities publishing;

    @Inject
    Transactions transactions;

    @Inject
    Pool database;

    @Test
    void what_a_department_has_delivered_is_measured_and_told_by_contract() {
        declare("couriers");
        for (int i = 0; i < 3; i++) {
            UUID done = Promises.taken("CAP-1", "couriers");
            tookHours(done, 10);
            decided(done, true);
        }
        UUID late = Promises.taken("CAP-1", "couriers");
        tookHours(late, 30);
        decided(late, false);

        Received told = awaitTold("couriers", "\"cases\":4,\"onTime\":3");

        DECLARED.mustHoldFor(told.value());
        assertTrue(
                told.value()
                        .contains("\"leadTimeSeconds\":{\"delivered\":4,\"p50\":36000,\"p80\":108000,\"p95\":108000}"),
                told.value());
        // Promised for tomorrow, and delivered now; one of them counts as late all the same.
        assertTrue(
                told.value().contains("\"lateness\":{\"cases\":4,\"delivered\":[{\"seconds\":-144000"), told.value());
        assertTrue(told.value().contains("{\"seconds\":0,\"commitments\":3},{\"seconds\":28800,\"commitments\":4}"));
        assertTrue(told.value().contains("\"capacityPerDay\":[{\"type\":\"delivery\",\"commitments\":40}"));
        assertTrue(told.value().contains("{\"day\":\"monday\",\"from\":\"00:00\",\"to\":\"24:00\"}"));
    }

    /** From outside, on a declared department: what is open on a far day is told, and what was delivered is measured. */
    @Test
    void a_desk_that_delivers_changes_what_is_told() {
        Instant farAway = Instant.now().plus(Duration.ofDays(50));
        String day = farAway.atZone(ZoneId.of("Europe/Berlin")).toLocalDate().toString();
        UUID commitment = Promises.taken("CAP-2", "support", farAway);
        String open = "{\"day\":\"" + day + "\",\"type\":\"other\",\"commitments\":1}";

        Received before = awaitTold("support", open);
        Promises.accept("support-desk", commitment).then().statusCode(200);
        Promises.complete("support-desk", commitment).then().statusCode(200);

        try (TopicReader topic = TopicReader.of("department-capabilities.v1")) {
            Received after = topic.await(event -> is(event, "support", "\"leadTimeSeconds\":{\"delivered\":")
                    && Promises.revision(event) > Promises.revision(before)
                    && !event.value().contains(open));
            DECLARED.mustHoldFor(after.value());
        }
    }

    @Test
    void what_is_overdue_weighs_on_today_and_counts_as_not_kept() {
        declare("tardy");
        UUID commitment = Promises.taken("CAP-3", "tardy", Instant.now().minus(Duration.ofDays(3)));
        Promises.told(commitment, 2);

        Received told = awaitTold("tardy", "\"cases\":1,\"onTime\":0", "\"commitments\":1");

        String today = Instant.now().atZone(ZoneOffset.UTC).toLocalDate().toString();
        assertTrue(told.value().contains("\"day\":\"" + today + "\""), told.value());
        DECLARED.mustHoldFor(told.value());
    }

    @Test
    void what_is_free_on_a_day_is_told_by_type() {
        declare("spacious");
        Instant farAway = Instant.now().plus(Duration.ofDays(40));
        String day = farAway.atZone(ZoneOffset.UTC).toLocalDate().toString();
        Promises.taken("CAP-6", "spacious", farAway);

        Received told = awaitTold("spacious", "\"load\":[{");

        DECLARED.mustHoldFor(told.value());
        String free = told.value().substring(told.value().indexOf("\"freeCapacity\""));
        assertTrue(free.matches(".*\"type\":\"delivery\",\"days\":[^]]*\"" + day + "\",\"commitments\":40}.*"), free);
        assertTrue(free.matches(".*\"type\":\"other\",\"days\":[^]]*\"" + day + "\",\"commitments\":19}.*"), free);
    }

    /** As several instances do; who declares meanwhile has a revision of its own, too. */
    @Test
    void several_instances_tell_each_change_once_in_rising_revisions() throws Exception {
        declare("crowd");
        ExecutorService instances = Executors.newFixedThreadPool(6);
        try {
            for (int round = 0; round < 4; round++) {
                Promises.taken("CAP-4", "crowd");
                List<Callable<Object>> looks = Collections.nCopies(5, () -> run(publishing::publishAll));
                List<Future<Object>> looking =
                        looks.stream().map(instances::submit).toList();
                String name = "Crowd " + round;
                run(() -> transactions.run(() -> declaring.declare(List.of(declaration("crowd", name)))));
                for (Future<Object> look : looking) {
                    look.get();
                }
            }
        } finally {
            instances.shutdown();
        }

        awaitTold("crowd", "\"Crowd 3\"", "\"commitments\":4");
        try (TopicReader topic = TopicReader.of("department-capabilities.v1")) {
            topic.await(event -> is(event, "crowd", "\"Crowd 3\"", "\"commitments\":4"));
            List<Received> told = topic.soFar().stream()
                    .filter(event -> event.key().equals("crowd"))
                    .toList();
            List<Long> revisions = told.stream().map(Promises::revision).toList();
            assertEquals(revisions.stream().distinct().sorted().toList(), revisions);
            assertEquals(
                    told.size(),
                    told.stream()
                            .map(PublishingCapabilitiesTest::withoutRevision)
                            .distinct()
                            .count());
        }
    }

    @Test
    void a_declaration_repeats_what_was_measured_since_only_the_latest_record_remains() {
        declare("memory");
        Promises.taken("CAP-5", "memory");
        awaitTold("memory", "\"commitments\":1");

        run(() -> transactions.run(() -> declaring.declare(List.of(declaration("memory", "Remembers")))));

        awaitTold("memory", "\"Remembers\"", "\"commitments\":1");
    }

    @Test
    void one_department_that_cannot_be_measured_does_not_keep_the_others_from_it() {
        declare("a-broken-one");
        lastTold("a-broken-one", "5");
        declare("behind-it");
        Promises.taken("CAP-7", "behind-it");

        awaitTold("behind-it", "\"commitments\":1");

        lastTold("a-broken-one", "null");
    }

    /** Never looked at before, so it is first. */
    private void lastTold(String department, String content) {
        database.preparedQuery("""
                        insert into measurements (department, content) values ($1, cast(nullif($2, 'null') as jsonb))
                        on conflict (department) do update set looked_at = null, content = excluded.content""")
                .execute(Tuple.of(department, content))
                .await()
                .indefinitely();
    }

    /** With its topics, as every department has them. */
    private void declare(String id) {
        DepartmentTopics.create(id);
        run(() -> transactions.run(() -> declaring.declare(List.of(declaration(id, id)))));
    }

    /** Works round the clock: what its lead times are does not depend on when the test runs. */
    private static Declaration declaration(String id, String name) {
        return new Declaration(
                id,
                name,
                ZoneId.of("UTC"),
                Duration.ofHours(4),
                WorkingHours.parse("Mon-Sun 00:00-24:00"),
                new TreeSet<>(List.of(LocalDate.parse("2020-01-01"))),
                Duration.ofHours(16),
                new DailyCapacity(new TreeMap<>(Map.of("delivery", 40)), 20));
    }

    private void tookHours(UUID commitment, int hours) {
        database.preparedQuery(
                        "update tasks set acknowledged_at = now() - $2 * interval '1 hour' where commitment_id = $1")
                .execute(Tuple.of(commitment, (double) hours))
                .await()
                .indefinitely();
    }

    /** As the desk that completes it does, by the clock of the test: exactly now. */
    private void decided(UUID commitment, boolean kept) {
        database.preparedQuery("""
                        update tasks set state = 'COMPLETED', accepted_at = acknowledged_at, accepted_by = 'desk',
                        completed_at = acknowledged_at + round(extract(epoch from now() - acknowledged_at) / 3600)
                            * interval '1 hour',
                        completed_by = 'desk', kept = $2, overdue = not $2 where commitment_id = $1""").execute(Tuple.of(commitment, kept)).await().indefinitely();
    }

    private static Received awaitTold(String department, String... contents) {
        try (TopicReader topic = TopicReader.of("department-capabilities.v1")) {
            return topic.await(event -> is(event, department, contents));
        }
    }

    private static boolean is(Received event, String department, String... contents) {
        return event.key().equals(department) && List.of(contents).stream().allMatch(event.value()::contains);
    }

    private static String withoutRevision(Received event) {
        return event.value().replaceFirst("\"revision\":\\d+", "");
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
