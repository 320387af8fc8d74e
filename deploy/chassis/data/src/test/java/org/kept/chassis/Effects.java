package org.kept.chassis;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** An effect that is not idempotent by itself: each call adds a row. */
@ApplicationScoped
public class Effects {
    private final Pool database;

    Effects(Pool database) {
        this.database = database;
    }

    /** In the transaction that is open. */
    public Uni<Void> happen(String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into effects (name) values (?1)")
                        .setParameter(1, name)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** As everybody sees it: what has committed. */
    public long count(String name) {
        return database.preparedQuery("select count(*) from effects where name = $1")
                .execute(Tuple.of(name))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }
}
