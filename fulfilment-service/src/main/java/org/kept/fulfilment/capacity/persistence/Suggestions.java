package org.kept.fulfilment.capacity.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.Suggestion;
import org.kept.fulfilment.persistence.StoredJson;

/** What colleagues suggest, until it is decided; of each one the latest word on a day and a type. */
@ApplicationScoped
public class Suggestions {
    private static final int READ_MAX = 1_000;

    private static final String KEEP = """
            insert into contention_suggestions (department, day, type, suggested_by, suggested_at, content)
            values (?1, ?2, ?3, ?4, ?5, cast(cast(?6 as text) as jsonb))
            on conflict (department, day, type, suggested_by) do update
            set suggested_at = excluded.suggested_at, content = excluded.content""";
    private static final String OF = """
            select cast(content as text) from contention_suggestions
            where department = ?1 and day between ?2 and ?3
            order by suggested_at desc, suggested_by limit ?4""";
    private static final String FORGET =
            "delete from contention_suggestions where department = ?1 and day = ?2 and type = ?3";

    private final StoredJson json;

    Suggestions(StoredJson json) {
        this.json = json;
    }

    public Uni<Void> keep(String department, Suggestion suggestion) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, department)
                        .setParameter(2, suggestion.day())
                        .setParameter(3, suggestion.type())
                        .setParameter(4, suggestion.by())
                        .setParameter(5, suggestion.at())
                        .setParameter(6, json.write(suggestion))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Those on the days of these, the latest first. */
    public Uni<List<Suggestion>> on(String department, Collection<Contention> contentions) {
        List<LocalDate> days =
                contentions.stream().map(Contention::day).sorted().toList();
        return days.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(OF, String.class)
                                .setParameter(1, department)
                                .setParameter(2, days.get(0))
                                .setParameter(3, days.get(days.size() - 1))
                                .setParameter(4, READ_MAX)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .map(row -> json.read(row, Suggestion.class))
                                .toList());
    }

    public Uni<Void> forget(String department, LocalDate day, String type) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FORGET)
                        .setParameter(1, department)
                        .setParameter(2, day)
                        .setParameter(3, type)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
