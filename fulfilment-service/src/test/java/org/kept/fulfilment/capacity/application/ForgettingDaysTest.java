package org.kept.fulfilment.capacity.application;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.vertx.mutiny.sqlclient.Pool;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.PlatformResource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "database", value = "fulfilment"))
class ForgettingDaysTest {
    @Inject
    ForgettingDays forgetting;

    @Inject
    Pool database;

    @Test
    void what_was_told_of_a_day_is_forgotten_after_thirty_days_and_no_sooner() throws Throwable {
        told(1_003, "31 days", "forgotten");
        told(2, "29 days", "remembered");

        int forgotten = VertxContextSupport.subscribeAndAwait(forgetting::forgetAll);

        assertEquals(1_003, forgotten);
        assertEquals(0, count("forgotten"));
        assertEquals(2, count("remembered"));
        database.query("delete from day_history where type = 'remembered'").executeAndAwait();
    }

    private void told(int count, String ago, String type) {
        database.query("insert into day_history (department, at, what, day, type, detail)"
                        + " select 'support', clock_timestamp() - interval '" + ago
                        + "', 'contended', current_date - 30, '" + type + "', '{}' from generate_series(1, " + count
                        + ")")
                .executeAndAwait();
    }

    private long count(String type) {
        return database.query("select count(*) from day_history where type = '" + type + "'")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }
}
