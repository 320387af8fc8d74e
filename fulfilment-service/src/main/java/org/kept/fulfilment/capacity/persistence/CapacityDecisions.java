package org.kept.fulfilment.capacity.persistence;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.capacity.domain.CapacityDecision;

/** What was decided; only ever added to, and the database refuses anything else. */
@ApplicationScoped
public class CapacityDecisions {
    private static final String KEEP = """
            insert into capacity_decisions (id, department, decided_at, content)
            values (?1, ?2, ?3, cast(cast(?4 as text) as jsonb))""";

    private static final String READ = """
            select seq, cast(content as text) from capacity_decisions
            where department = ?1 and seq < ?2 order by seq desc limit ?3""";

    private final ObjectMapper json;

    CapacityDecisions(ObjectMapper json) {
        // A later release may have kept more.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @param seq rises with each decision */
    public record Kept(long seq, CapacityDecision decision) {}

    public Uni<Void> keep(CapacityDecision decision) {
        String content = written(decision);
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter(1, decision.id())
                        .setParameter(2, decision.department())
                        .setParameter(3, decision.decidedAt())
                        .setParameter(4, content)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The latest first, of those before {@code before}. */
    public Uni<List<Kept>> of(String department, long before, int countMax) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(READ, Object[].class)
                        .setParameter(1, department)
                        .setParameter(2, before)
                        .setParameter(3, countMax)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Kept(((Number) row[0]).longValue(), read((String) row[1])))
                        .toList());
    }

    private String written(CapacityDecision decision) {
        try {
            return json.writeValueAsString(decision);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("No JSON for " + decision, unwritable);
        }
    }

    private CapacityDecision read(String content) {
        try {
            return json.readValue(content, CapacityDecision.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("What is kept is no decision: " + content, unreadable);
        }
    }
}
