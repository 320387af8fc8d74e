package org.kept.fulfilment.calendars.persistence;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.calendars.domain.StatedTerms;
import org.kept.fulfilment.domain.DepartmentTerms;

/** What is said of each department. Who changes it holds the department's row. */
@ApplicationScoped
public class DepartmentStatements {
    private static final String READ = """
            select department, cast(declared as text), cast(refinement as text), revision, refined_by, refined_at
            from department_terms where ?1 = '' or department = ?1""";
    // As text first: the driver would make one JSON string of it.
    private static final String WRITE = """
            insert into department_terms (department, declared, refinement, revision, refined_by, refined_at)
            values (?1, cast(cast(?2 as text) as jsonb), cast(nullif(cast(?3 as text), '') as jsonb), ?4,
                nullif(cast(?5 as text), ''), cast(nullif(cast(?6 as text), '') as timestamptz))
            on conflict (department) do update set declared = excluded.declared, refinement = excluded.refinement,
                revision = excluded.revision, refined_by = excluded.refined_by, refined_at = excluded.refined_at""";
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final ObjectMapper json;

    DepartmentStatements(ObjectMapper json) {
        this.json = json;
    }

    /** By department. */
    public Uni<Map<String, StatedTerms>> all() {
        return read("").map(found ->
                found.stream().collect(Collectors.toMap(StatedTerms::department, Function.identity())));
    }

    /** @return null for a department that is not known */
    public Uni<StatedTerms> of(String department) {
        return read(department).map(found -> found.isEmpty() ? null : found.get(0));
    }

    public Uni<Void> keep(Collection<StatedTerms> terms) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (StatedTerms one : terms) {
            kept = kept.chain(() -> keep(one));
        }
        return kept;
    }

    /** The department itself is written first: this refers to it. */
    public Uni<Void> keep(StatedTerms terms) {
        return Panache.getSession()
                .chain(session -> session.flush().chain(() -> session.createNativeQuery(WRITE)
                        .setParameter(1, terms.department())
                        .setParameter(2, text(terms.declared()))
                        .setParameter(3, terms.refinement() == null ? "" : text(terms.refinement()))
                        .setParameter(4, terms.revision())
                        .setParameter(5, terms.by() == null ? "" : terms.by())
                        .setParameter(6, terms.at() == null ? "" : terms.at().toString())
                        .executeUpdate()))
                .replaceWithVoid();
    }

    private Uni<List<StatedTerms>> read(String department) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, department)
                        .getResultList())
                .map(rows -> rows.stream().map(this::terms).toList());
    }

    private StatedTerms terms(Object[] row) {
        return new StatedTerms(
                (String) row[0],
                terms((String) row[1]),
                terms((String) row[2]),
                ((Number) row[3]).longValue(),
                (String) row[4],
                instant(row[5]));
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime at ? at.toInstant() : (Instant) column;
    }

    private String text(DepartmentTerms terms) {
        try {
            return json.writeValueAsString(terms.written());
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for " + terms, unwritable);
        }
    }

    private DepartmentTerms terms(String text) {
        try {
            return text == null ? null : new DepartmentTerms(json.readValue(text, TEXTS));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What is kept says nothing of a department: " + text, unreadable);
        }
    }
}
