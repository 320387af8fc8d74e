package org.kept.fulfilment.capacity.persistence;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Which contentions each department was last told of, by their versions: a number of one is hardly another's. */
@ApplicationScoped
public class ToldContentions {
    private static final String OF =
            "select array_to_string(versions, ',') from told_contentions where department = ?1 for update";
    private static final String FORGET = """
            update told_contentions set versions = array_remove(versions, cast(?2 as bigint)) where department = ?1""";
    private static final String KEEP = """
            insert into told_contentions (department, versions)
            values (?1, cast(string_to_array(?2, ',') as bigint[]))
            on conflict (department) do update set versions = excluded.versions""";

    /** Locks them. */
    public Uni<Set<Long>> of(String department) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF, String.class)
                        .setParameter(1, department)
                        .getSingleResultOrNull())
                .map(versions -> versions == null || versions.isEmpty()
                        ? Set.of()
                        : Arrays.stream(versions.split(",")).map(Long::valueOf).collect(Collectors.toSet()));
    }

    /** It is told again with the next look, if it is still there. */
    public Uni<Void> forget(String department, long version) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, department)
                        .setParameter(2, version)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** In place of those before. */
    public Uni<Void> keep(String department, Set<Long> versions) {
        String joined = versions.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, department)
                        .setParameter(2, joined)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
