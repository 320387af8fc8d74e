package org.kept.fulfilment.persistence;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Measured;

/** What was last told of how each department does, and when it was last looked at, by the database's clock. */
@ApplicationScoped
public class Measurements {
    private static final String ENLIST =
            "insert into measurements (department) select id from departments on conflict do nothing";
    // A row that another instance holds is being looked at.
    private static final String DUE = """
            select department from measurements
            where (looked_at is null
                or looked_at <= clock_timestamp() - cast(?1 as double precision) * interval '1 millisecond')
            and (?2 = '' or department = any(string_to_array(?2, ',')))
            and not department = any(string_to_array(?3, ','))
            order by looked_at nulls first, department
            limit 1
            for update skip locked""";
    private static final String LOOKED = "update measurements set looked_at = clock_timestamp() where department = ?1";
    // Without the cast to text the driver would make one JSON string of it.
    private static final String TOLD =
            "update measurements set content = cast(cast(?2 as text) as jsonb) where department = ?1";
    private static final String LATEST =
            "select department, cast(content as text) from measurements where content is not null and department in ?1";

    private final StoredJson json;

    Measurements(StoredJson json) {
        this.json = json;
    }

    /**
     * Locks the department that was not looked at for the longest time, and notes that it is now.
     *
     * @param departments of which; separated by commas, and all for none
     * @param others not of these
     * @return its id, or null when each was looked at within {@code atMostEvery}, or is being looked at
     */
    public Uni<String> toLookAt(String departments, Set<String> others, Duration atMostEvery) {
        return Panache.getSession().chain(session -> session.createNativeQuery(ENLIST)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(DUE, String.class)
                        .setParameter(1, (double) atMostEvery.toMillis())
                        .setParameter(2, departments)
                        .setParameter(3, String.join(",", others))
                        .getSingleResultOrNull())
                .call(id -> id == null
                        ? Uni.createFrom().nullItem()
                        : session.createNativeQuery(LOOKED).setParameter(1, id).executeUpdate()));
    }

    /** Keeps what is told in the same transaction. */
    public Uni<Void> told(String department, Measured measured) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TOLD)
                        .setParameter(1, department)
                        .setParameter(2, json.write(measured))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** @return for each department {@link Measured#NOTHING} until something was told */
    public Uni<Map<String, Measured>> latest(Collection<String> departments) {
        if (departments.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LATEST, Object[].class)
                        .setParameter(1, departments)
                        .getResultList())
                .map(rows -> byDepartment(departments, rows));
    }

    private Map<String, Measured> byDepartment(Collection<String> departments, List<Object[]> rows) {
        Map<String, Measured> told = rows.stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> json.read((String) row[1], Measured.class)));
        return departments.stream().collect(Collectors.toMap(id -> id, id -> told.getOrDefault(id, Measured.NOTHING)));
    }
}
