package org.kept.fulfilment.application;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;
import org.kept.fulfilment.Promises;
import org.kept.fulfilment.reports.Reports;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A deployment that works for one department only. */
@QuarkusTest
@TestProfile(OneDepartmentTest.Logistics.class)
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class OneDepartmentTest {
    /** What an installation sets. */
    public static class Logistics implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kept.departments.served", "logistics");
        }
    }

    @Inject
    Pool database;

    /** The other tests' timers would find it. */
    @AfterEach
    void what_is_overdue_is_gone() {
        for (String table : List.of("response_clocks", "task_history", "tasks")) {
            database.query("delete from " + table
                            + " where commitment_id in (select commitment_id from tasks where account_id = 'ONE-2')")
                    .execute()
                    .await()
                    .indefinitely();
        }
    }

    @Test
    void it_hears_the_topics_of_its_department_and_no_others() throws Exception {
        UUID commitment = Promises.taken("ONE-1", "logistics");
        Reports.say("logistics", "ONE-1", commitment, "accept", "");
        Promises.awaitState(commitment, "accepted");

        assertEquals("commitments.logistics.v1", topicsOf("fulfilment-service-commitments-logistics"));
        assertEquals("department-reports.logistics.v1", topicsOf("fulfilment-service-reports-logistics"));
    }

    @Test
    void it_fires_the_timers_of_its_department_and_no_others() {
        UUID own = overdueTask("logistics");
        UUID others = overdueTask("finance");
        askedLongAgo(others, "finance");
        askedLongAgo(own, "logistics");

        Awaitility.await()
                .atMost(Promises.PATIENCE)
                .until(() -> Promises.read(own).path("overdue").equals(true) && stepsDone(own) > 0);
        // The sweeps take all that they find at once, the longest waiting first; these wait as long.
        Promises.read(others).then().body("overdue", equalTo(false));
        assertEquals(0, stepsDone(others));
    }

    @Test
    void over_rest_it_answers_for_all_since_the_database_is_one() {
        UUID others = overdueTask("finance");

        Promises.read(others).then().statusCode(200);
    }

    /** As another deployment would have taken it on, its date passed since. */
    private UUID overdueTask(String department) {
        UUID commitment = UUID.randomUUID();
        String task = """
                insert into tasks (commitment_id, proposition_id, account_id, department, salesperson, promise, due_at,
                    time_zone, commitment_revision, made_at, state, state_since, overdue, revision, acknowledged_at)
                values ($1, $1, 'ONE-2', $2, 'salesperson', 'Two pallets', '2026-01-05T10:00:00Z',
                    'Europe/Berlin', 1, now(), 'ACKNOWLEDGED', now(), false, 1, now())""";
        database.preparedQuery(task)
                .execute(Tuple.of(commitment, department))
                .await()
                .indefinitely();
        return commitment;
    }

    private void askedLongAgo(UUID task, String department) {
        String clock = """
                insert into response_clocks (commitment_id, department, asked_at, step_done, next_at)
                values ($1, $2, '2026-01-05T10:00:00Z', 0, '2026-01-09T10:00:00Z')""";
        database.preparedQuery(clock)
                .execute(Tuple.of(task, department))
                .await()
                .indefinitely();
    }

    private int stepsDone(UUID task) {
        return database.preparedQuery("select step_done from response_clocks where commitment_id = $1")
                .execute(Tuple.of(task))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getInteger(0);
    }

    private static String topicsOf(String group) throws Exception {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, PlatformResource.bootstrapServers()))) {
            return admin
                    .describeConsumerGroups(List.of(group))
                    .describedGroups()
                    .get(group)
                    .get(30, TimeUnit.SECONDS)
                    .members()
                    .stream()
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .map(partition -> partition.topic())
                    .distinct()
                    .collect(Collectors.joining(","));
        }
    }
}
