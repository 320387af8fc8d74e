package org.kept.chassis.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;

/** Tells a database that is away, starting, full or in a deadlock from work that can never succeed. */
final class DatabaseAway {
    /** More than anybody wraps; a circle ends, too. */
    private static final int CAUSES_MAX = 50;

    private static final Pattern CONNECTION_LOST =
            Pattern.compile("onnection (was|is|has been) (closed|not active)|Timeout waiting for connection");

    private DatabaseAway() {}

    /** Looks through the causes, since Hibernate wraps what the driver says. */
    static boolean isWhy(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; i < CAUSES_MAX && cause != null; i++, cause = cause.getCause()) {
            // Its family are IOExceptions, though nothing was read from anywhere.
            if (cause instanceof JsonProcessingException) {
                return false;
            }
            if (cause instanceof DatabaseException answered) {
                return isTransient(answered.getSqlState());
            }
            // What Hibernate Reactive makes of an answer to its own statements; the driver's is no cause of it any
            // more.
            if (cause instanceof SQLException answered) {
                return isTransient(answered.getSQLState());
            }
            if (isLostOnTheWay(cause)) {
                return true;
            }
        }
        return false;
    }

    /** What the innermost cause says. */
    static String inALine(Throwable failure) {
        Throwable first = failure;
        for (int i = 0; i < CAUSES_MAX && first.getCause() != null; i++) {
            first = first.getCause();
        }
        return String.valueOf(first).lines().findFirst().orElse("");
    }

    private static boolean isLostOnTheWay(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof ClosedConnectionException
                || saysTheDriver(cause);
    }

    /**
     * The pool says a time-out with a bare throwable, and so that it is closed, as it is while the service stops: whatever is
     * in hand then is no poison, it comes again. So it says of a connection that broke while statements waited for it. It
     * says wrong parameters that way, too, which no retry cures.
     */
    private static boolean saysTheDriver(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        boolean isBare = cause instanceof NoStackTraceThrowable;
        return "Pool closed".equals(said)
                || isBare && "Timeout".equals(said)
                || (isBare || cause instanceof VertxException)
                        && CONNECTION_LOST.matcher(said).find();
    }

    /**
     * Classes of SQLSTATE: 08 connection, 28 who may come in (a password that is being changed), 3D no such database yet,
     * 40 rolled back (deadlock), 53 resources, 57 operator, 58 system; and 25006, a primary that has just become a standby.
     */
    private static boolean isTransient(String sqlState) {
        return sqlState != null && sqlState.matches("(08|28|3D|40|53|57|58).*|25006");
    }
}
