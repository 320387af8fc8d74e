package org.kept.chassis.persistence;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DatabaseAwayTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "28P01", "3D000", "40001", "40P01", "53300", "57P01", "58030"})
    void what_passes_is_waited_for(String sqlState) {
        assertTrue(DatabaseAway.isWhy(new IllegalStateException(refused(sqlState))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22021", "23505", "42P01", "25P02"})
    void what_the_work_did_wrong_is_not(String sqlState) {
        assertFalse(DatabaseAway.isWhy(refused(sqlState)));
    }

    @Test
    void a_broken_connection_is_waited_for_and_unreadable_json_is_not() {
        assertTrue(DatabaseAway.isWhy(new RuntimeException(new IOException("reset by peer"))));
        assertTrue(DatabaseAway.isWhy(new NoStackTraceThrowable("Timeout")));
        assertFalse(DatabaseAway.isWhy(new NoStackTraceThrowable("Parameter at position[0] has the wrong class")));
        assertFalse(DatabaseAway.isWhy(new RuntimeException(new JsonParseException(null, "no JSON"))));
        assertFalse(DatabaseAway.isWhy(new IllegalStateException("a bug")));
    }

    @Test
    void what_comes_while_the_service_stops_is_no_poison() {
        assertTrue(DatabaseAway.isWhy(new NoStackTraceThrowable("Pool closed")));
        assertTrue(DatabaseAway.isWhy(new RuntimeException(new IllegalStateException("Pool closed"))));
    }

    private static PgException refused(String sqlState) {
        return new PgException("refused", "ERROR", sqlState, null);
    }
}
