package org.kept.chassis.persistence;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;

/** Tells a database that is away, starting, full or in a deadlock from work that can never succeed. */
final class DatabaseAway {
    /** More than anybody wraps; a circle ends, too. */
    private static final int CAUSES_MAX = 50;

    private static final Pattern CONNECTION_LOST = Pattern.compile("onnection (was|is|has been) (closed|not active)");

    /**
     * Classes of SQLSTATE: 08 connection, 28 who may come in (a password that is being changed), 3D no such database yet,
     * 40 rolled back (deadlock), 53 resources, 57 operator, 58 system; and 25006, a primary that has just become a standby.
     */
    private static final Pattern PASSES = Pattern.compile("(08|28|3D|40|53|57|58).*|25006");

    /** Of those: it never came in, or was rolled back (40003: nobody knows). An operator's word may come behind the commit. */
    private static final Pattern LEAVES_NOTHING = Pattern.compile("(28|3D|40|53).*(?<!40003)|25006|57P03");

    private DatabaseAway() {}

    /** Whether a client has gone before it had sent all that it announced; that says nothing of the database. */
    static boolean isOfAClientThatIsGone(Throwable failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof HttpClosedException || cause instanceof StreamResetException);
    }

    /** Looks through the causes, since Hibernate wraps what the driver says. */
    static boolean isWhy(Throwable failure) {
        if (isOfAClientThatIsGone(failure)) {
            return false;
        }
        for (Throwable cause : causes(failure)) {
            // Its family are IOExceptions, though nothing was read from anywhere.
            if (cause instanceof JsonProcessingException) {
                return false;
            }
            if (isAnswer(cause)) {
                return says(PASSES, cause);
            }
            if (isLostOnTheWay(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the work has surely not committed: it never had a connection, or the database has said so. */
    static boolean leftNothing(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            if (isAnswer(cause)) {
                return says(LEAVES_NOTHING, cause);
            }
            if (cause instanceof ConnectException || cause instanceof UnknownHostException || saysThePool(cause)) {
                return true;
            }
        }
        return false;
    }

    /** What the innermost cause says. */
    static String inALine(Throwable failure) {
        List<Throwable> causes = causes(failure);
        return String.valueOf(causes.get(causes.size() - 1)).lines().findFirst().orElse("");
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(CAUSES_MAX)
                .toList();
    }

    /** As an SQLException: what Hibernate Reactive makes of an answer to its own statements, without the driver's as its cause. */
    private static boolean isAnswer(Throwable cause) {
        return cause instanceof DatabaseException || cause instanceof SQLException;
    }

    private static boolean says(Pattern states, Throwable answer) {
        String state = answer instanceof DatabaseException driver
                ? driver.getSqlState()
                : ((SQLException) answer).getSQLState();
        return state != null && states.matcher(state).matches();
    }

    private static boolean isLostOnTheWay(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof ClosedConnectionException
                || saysThePool(cause)
                || isTheDrivers(cause)
                        && CONNECTION_LOST
                                .matcher(String.valueOf(cause.getMessage()))
                                .find();
    }

    /**
     * The pool says a time-out with a bare throwable, and so that it is closed, as it is while the service stops: whatever is
     * in hand then is no poison, it comes again. The driver says wrong parameters that way, too, which no retry cures.
     */
    private static boolean saysThePool(Throwable cause) {
        String said = String.valueOf(cause.getMessage());
        return "Pool closed".equals(said)
                || isTheDrivers(cause) && ("Timeout".equals(said) || "Timeout waiting for connection".equals(said));
    }

    private static boolean isTheDrivers(Throwable cause) {
        return cause instanceof NoStackTraceThrowable || cause instanceof VertxException;
    }
}
