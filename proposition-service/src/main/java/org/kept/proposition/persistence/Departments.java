package org.kept.proposition.persistence;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** The departments that fulfilment has declared, as far as they are known here. */
@ApplicationScoped
public class Departments {
    // Whatever comes late or again leaves the higher revision standing.
    private static final String KNOW = """
            insert into departments (id, name, revision) values (?1, ?2, ?3)
            on conflict (id) do update set name = excluded.name, revision = excluded.revision
            where departments.revision < excluded.revision""";

    public Uni<Void> know(String id, String name, long revision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOW)
                        .setParameter(1, id)
                        .setParameter(2, name)
                        .setParameter(3, revision)
                        .executeUpdate())
                .replaceWithVoid();
    }

    public Uni<Set<String>> ids() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select id from departments", String.class)
                        .getResultList())
                .map(HashSet::new);
    }
}
