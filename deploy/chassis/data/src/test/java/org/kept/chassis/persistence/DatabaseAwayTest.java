package org.kept.chassis.persistence;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletionException;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import org.hibernate.HibernateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.JDBCConnectionException;
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

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40P01", "57P01"})
    void what_hibernate_makes_of_it_is_waited_for_too(String sqlState) {
        assertTrue(DatabaseAway.isWhy(new CompletionException(
                new JDBCConnectionException("error executing SQL statement", answered(sqlState), "select 1"))));
    }

    @Test
    void what_hibernate_makes_of_what_the_work_did_wrong_is_not() {
        assertFalse(DatabaseAway.isWhy(new HibernateException(
                new ConstraintViolationException("error executing SQL statement", answered("23505"), "one_only"))));
        assertFalse(DatabaseAway.isWhy(new HibernateException("no such entity")));
    }

    @Test
    void a_connection_that_breaks_under_way_is_waited_for() {
        for (String said : List.of(
                "Pending requests failed to be sent due to connection has been closed.", "Connection was closed")) {
            assertTrue(DatabaseAway.isWhy(new HibernateException(new VertxException(said, true))), said);
        }
        assertTrue(
                DatabaseAway.isWhy(new NoStackTraceThrowable("Connection is not active now, current status: CLOSED")));
        assertTrue(DatabaseAway.isWhy(ClosedConnectionException.INSTANCE));
        assertFalse(DatabaseAway.isWhy(new VertxException("another connection wanted", true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "28P01", "40001", "40P01", "53300", "57P03"})
    void what_never_came_in_or_was_rolled_back_left_nothing(String sqlState) {
        assertTrue(DatabaseAway.leftNothing(new HibernateException(
                new JDBCConnectionException("error executing SQL statement", answered(sqlState), "select 1"))));
        assertTrue(DatabaseAway.leftNothing(refused(sqlState)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40003", "57P01", "58030"})
    void what_may_have_come_behind_the_commit_may_have_left_something(String sqlState) {
        assertFalse(DatabaseAway.leftNothing(refused(sqlState)));
    }

    @Test
    void what_never_had_a_connection_left_nothing_and_what_lost_it_may_have() {
        assertTrue(DatabaseAway.leftNothing(new RuntimeException(new ConnectException("refused"))));
        assertTrue(DatabaseAway.leftNothing(new NoStackTraceThrowable("Timeout")));
        assertTrue(DatabaseAway.leftNothing(new IllegalStateException("Pool closed")));
        assertFalse(DatabaseAway.leftNothing(new RuntimeException(new IOException("reset by peer"))));
        assertFalse(DatabaseAway.leftNothing(ClosedConnectionException.INSTANCE));
    }

    @Test
    void causes_that_run_in_a_circle_end() {
        IllegalStateException first = new IllegalStateException("a bug");
        first.initCause(new IllegalArgumentException(first));

        assertFalse(DatabaseAway.isWhy(first));
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
    void a_client_that_is_gone_is_not_the_database() {
        for (Throwable gone : List.of(new HttpClosedException("Connection was closed"), new StreamResetException(8))) {
            assertFalse(DatabaseAway.isWhy(gone), gone.toString());
            assertFalse(DatabaseAway.isWhy(new IOException(gone)), "as who reads the body says it: " + gone);
        }
    }

    @Test
    void what_comes_while_the_service_stops_is_no_poison() {
        assertTrue(DatabaseAway.isWhy(new NoStackTraceThrowable("Pool closed")));
        assertTrue(DatabaseAway.isWhy(new RuntimeException(new IllegalStateException("Pool closed"))));
    }

    private static SQLException answered(String sqlState) {
        return new SQLException("refused", sqlState);
    }

    private static PgException refused(String sqlState) {
        return new PgException("refused", "ERROR", sqlState, null);
    }
}
