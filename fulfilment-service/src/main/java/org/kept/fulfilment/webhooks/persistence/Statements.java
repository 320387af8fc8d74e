package org.kept.fulfilment.webhooks.persistence;

import java.util.List;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import org.hibernate.FlushMode;

/** SQL in the session of the caller. It is written past Hibernate, which has nothing to flush for it. */
final class Statements {
    private Statements() {}

    /** For more than one column. */
    static Uni<List<Object[]>> rows(String sql, Object... values) {
        return list(sql, Object[].class, values);
    }

    /** For one column. */
    static <T> Uni<List<T>> list(String sql, Class<T> type, Object... values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql, type).setFlushMode(FlushMode.MANUAL);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.getResultList();
        });
    }

    /** @return how many rows it has written */
    static Uni<Integer> change(String sql, Object... values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(sql).setFlushMode(FlushMode.MANUAL);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            return query.executeUpdate();
        });
    }
}
