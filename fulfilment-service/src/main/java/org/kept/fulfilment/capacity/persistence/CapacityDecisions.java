package org.kept.fulfilment.capacity.persistence;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.capacity.domain.CapacityDecision;
import org.kept.fulfilment.persistence.StoredJson;

/** What was decided; only ever added to, and the database refuses anything else. */
@ApplicationScoped
public class CapacityDecisions {
    private static final String KEEP = """
            insert into capacity_decisions (id, department, decided_at, content)
            values (?1, ?2, ?3, cast(cast(?4 as text) as jsonb))""";

    private static final String READ = """
            select seq, cast(content as text) from capacity_decisions
            where department = ?1 and seq < ?2 order by seq desc limit ?3""";

    private final StoredJson json;

    CapacityDecisions(StoredJson json) {
        this.json = json;
    }

    /** @param seq rises with each decision */
    public record Kept(long seq, CapacityDecision decision) {}

    public Uni<Void> keep(CapacityDecision decision) {
        String content = json.write(decision);
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
                        .map(row -> new Kept(
                                ((Number) row[0]).longValue(), json.read((String) row[1], CapacityDecision.class)))
                        .toList());
    }
}
