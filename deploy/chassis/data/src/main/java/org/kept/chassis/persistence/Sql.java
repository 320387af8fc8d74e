package org.kept.chassis.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.ReactiveConnection;

/**
 * SQL on the connection, and so in the transaction, of the session that is open, past Hibernate: nothing is parsed,
 * nothing is flushed for it, and entities that are in the session do not notice it. For statements that each request
 * makes; see the decision on the path of a commit.
 *
 * <p>Parameters are {@code $1}, {@code $2}; they may be null, an {@link Instant}, and whatever the driver takes. What is
 * subscribed to before the one before is answered is sent right behind it, in the same order, and executed in it.
 */
public final class Sql {
    private Sql() {}

    public static Uni<List<Object[]>> rows(String sql, Object... values) {
        return connection()
                .chain(connection -> Uni.createFrom().completionStage(() -> connection.select(sql, bound(values))))
                .map(Sql::all);
    }

    /** @return null when there is none */
    public static Uni<Object[]> row(String sql, Object... values) {
        return rows(sql, values).map(rows -> rows.isEmpty() ? null : rows.get(0));
    }

    /** @return how many rows the statement has written */
    public static Uni<Integer> change(String sql, Object... values) {
        return connection()
                .chain(connection -> Uni.createFrom().completionStage(() -> connection.update(sql, bound(values))));
    }

    private static Uni<ReactiveConnection> connection() {
        return Panache.getSession().map(session -> ((MutinySessionImpl) session).getReactiveConnection());
    }

    private static List<Object[]> all(ReactiveConnection.Result result) {
        List<Object[]> rows = new ArrayList<>(result.size());
        result.forEachRemaining(rows::add);
        return rows;
    }

    /** For timestamptz, the driver wants an offset. */
    private static Object[] bound(Object[] values) {
        Object[] bound = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            bound[i] = values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i];
        }
        return bound;
    }
}
