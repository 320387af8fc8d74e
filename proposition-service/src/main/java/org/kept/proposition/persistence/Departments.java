package org.kept.proposition.persistence;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;

/** The departments that fulfilment has declared, as far as they are known here. */
@ApplicationScoped
public class Departments {
    // Whatever comes late or again leaves the higher revision standing.
    private static final String KNOW = """
            insert into departments (id, name, revision) values (?1, ?2, ?3)
            on conflict (id) do update set name = excluded.name, revision = excluded.revision
            where departments.revision < excluded.revision""";

    private static final String IDS = "select id from departments";

    private volatile Set<String> known = Set.of();

    public Uni<Void> know(String id, String name, long revision) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KNOW)
                        .setParameter(1, id)
                        .setParameter(2, name)
                        .setParameter(3, revision)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /**
     * Those that there are, all that are asked for among them if they exist. A department that was declared stays one, so
     * what is remembered is true whoever took it in; what is not known by heart is looked up.
     */
    public Uni<Set<String>> ids(Collection<String> asked) {
        return known.containsAll(asked)
                ? Uni.createFrom().item(known)
                : Sql.rows(IDS)
                        .map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toUnmodifiableSet()))
                        .invoke(ids -> known = ids);
    }
}
