package org.kept.chassis.persistence;

import java.io.IOException;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;

/** Tells a database that is away, starting, full or in a deadlock from work that can never succeed. */
final class DatabaseAway {
    private DatabaseAway() {}

    /** Looks through the causes, since Hibernate wraps what the driver says. */
    static boolean isWhy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // Its family are IOExceptions, though nothing was read from anywhere.
            if (cause instanceof JsonProcessingException) {
                return false;
            }
            if (cause instanceof PgException answered) {
                return isTransient(answered.getSqlState());
            }
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof ClosedConnectionException
                    || saysThePool(cause)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The pool says a time-out with a bare throwable, and so that it is closed, as it is while the service stops: whatever is
     * in hand then is no poison, it comes again. The driver says wrong parameters that way, too, which no retry cures.
     */
    private static boolean saysThePool(Throwable cause) {
        return "Pool closed".equals(cause.getMessage())
                || cause instanceof NoStackTraceThrowable && "Timeout".equals(cause.getMessage());
    }

    /**
     * Classes of SQLSTATE: 08 connection, 28 who may come in (a password that is being changed), 3D no such database yet,
     * 40 rolled back (deadlock), 53 resources, 57 operator, 58 system; and 25006, a primary that has just become a standby.
     */
    private static boolean isTransient(String sqlState) {
        return sqlState != null && sqlState.matches("(08|28|3D|40|53|57|58).*|25006");
    }
}
