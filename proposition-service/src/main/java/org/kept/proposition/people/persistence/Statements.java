package org.kept.proposition.people.persistence;

import java.util.List;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.FlushMode;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * SQL in the session of the caller. Nothing here reads what Hibernate holds back, so nothing is flushed for it: the
 * version of a caller's half-changed aggregate does not rise.
 */
public final class Statements {
    private Statements() {}

    /** @return each row as an array, whatever the number of its columns */
    public static Uni<List<Object[]>> rows(String sql, Object... values) {
        return Panache.getSession()
                .chain(session -> bound(session.createNativeQuery(sql, Object.class), values)
                        .getResultList())
                .map(rows -> rows.stream().map(Statements::columns).toList());
    }

    /** @return null when there is none */
    public static Uni<Object[]> row(String sql, Object... values) {
        return rows(sql, values).map(rows -> rows.isEmpty() ? null : rows.get(0));
    }

    /** @return how many rows the last statement has written */
    public static Uni<Integer> change(String sql, Object... values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql).setFlushMode(FlushMode.MANUAL);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }

    private static Mutiny.SelectionQuery<Object> bound(Mutiny.SelectionQuery<Object> query, Object... values) {
        query.setFlushMode(FlushMode.MANUAL);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query;
    }

    private static Object[] columns(Object row) {
        return row instanceof Object[] columns ? columns : new Object[] {row};
    }
}
