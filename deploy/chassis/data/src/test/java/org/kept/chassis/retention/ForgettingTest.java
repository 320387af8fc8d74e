package org.kept.chassis.retention;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "proposition"))
class ForgettingTest {
    private static final String INBOX = """
            insert into inbox (source, event_id, received_at)
            select $1, n::text, now() - $2 * interval '1 day' from generate_series(1, $3) n""";
    private static final String IDEMPOTENCY = """
            insert into idempotency (principal, key, request_hash, status, body, answered_at)
            select $1, n::text, 'hash', 201, '{}', now() - $2 * interval '1 day' from generate_series(1, $3) n""";
    private static final String OUTBOX = """
            insert into outbox (id, topic, key, type, source, subject, time, payload, created_at)
            select gen_random_uuid(), 'accounts.v1', 'account', 'org.kept.test.v1', $1, 'account', now(), '{}',
                now() - $2 * interval '1 hour' from generate_series(1, $3) n""";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Forgetting forgetting;

    @Inject
    Pool database;

    private final String mark = UUID.randomUUID().toString();

    @Test
    void what_was_handled_goes_after_it_can_no_longer_be_read_again_in_as_many_slices_as_it_takes() throws Throwable {
        write(INBOX, mark + "-old", 1_951, 12_000);
        write(INBOX, mark, 1_921, 1_000);

        forget();

        assertEquals(0, count("inbox", "source", mark + "-old"));
        assertEquals(1_000, count("inbox", "source", mark));
    }

    @Test
    void an_answer_is_remembered_for_a_week() throws Throwable {
        write(IDEMPOTENCY, mark + "-old", 8, 30);
        write(IDEMPOTENCY, mark, 6, 20);

        forget();

        assertEquals(0, count("idempotency", "principal", mark + "-old"));
        assertEquals(20, count("idempotency", "principal", mark));
    }

    @Test
    void what_was_published_goes_after_a_day_while_the_connector_keeps_up() throws Throwable {
        write(OUTBOX, mark + "-old", 25, 30);
        write(OUTBOX, mark, 23, 20);

        Awaitility.await().atMost(PATIENCE).until(() -> {
            forget();
            return count("outbox", "source", mark + "-old") == 0;
        });

        assertEquals(20, count("outbox", "source", mark));
    }

    private void forget() {
        try {
            VertxContextSupport.subscribeAndAwait(forgetting::forgetAll);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void write(String sql, String mark, int age, int rows) {
        database.preparedQuery(sql).execute(Tuple.of(mark, age, rows)).await().indefinitely();
    }

    private long count(String table, String column, String value) {
        return database.preparedQuery("select count(*) from " + table + " where " + column + " = $1")
                .execute(Tuple.of(value))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }
}
