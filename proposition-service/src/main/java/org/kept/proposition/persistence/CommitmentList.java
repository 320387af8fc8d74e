package org.kept.proposition.persistence;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.persistence.Order.Place;

/** Commitments as somebody follows them, over all propositions. */
@ApplicationScoped
public class CommitmentList {
    private final Propositions propositions;

    CommitmentList(Propositions propositions) {
        this.propositions = propositions;
    }

    private record Row(UUID propositionId, Place place) {
        static Row of(Object[] row) {
            return new Row((UUID) row[0], new Place((String) row[2], (UUID) row[1]));
        }
    }

    /** At most {@code limit}, in the order of the sieve. */
    public Uni<Stretch<Commitment>> stretch(Sieve sieve, int limit) {
        Where where = where(sieve);
        String sql =
                "select c.proposition_id, c.id, %s from commitments c join propositions p on p.id = c.proposition_id"
                                .formatted(sieve.order().keyText())
                        + " where " + where.sql() + sieve.order().orderBy();
        return Panache.getSession()
                .chain(session -> where.bind(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> rows.stream().map(Row::of).toList())
                .chain(rows -> loaded(rows, limit));
    }

    private static Where where(Sieve sieve) {
        Where where = sieve.ofProposition().and("%s", sieve.ofCommitment());
        sieve.signs(true).forEach(sign -> where.and(sign));
        sieve.signs(false).forEach(sign -> where.and("not (" + sign + ")"));
        return sieve.afterItsPlace(where);
    }

    /** What a draft has been rid of since it was found is left out. */
    private Uni<Stretch<Commitment>> loaded(List<Row> rows, int limit) {
        List<Row> shown = rows.stream().limit(limit).toList();
        List<UUID> ids = shown.stream().map(Row::propositionId).distinct().toList();
        Place end = Stretch.end(rows.stream().map(Row::place).toList(), limit);
        return propositions.byId(ids).map(found -> {
            Map<UUID, Commitment> commitments = found.values().stream()
                    .map(Proposition::commitments)
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(Commitment::id, Function.identity()));
            List<Commitment> items = shown.stream()
                    .map(row -> commitments.get(row.place().id()))
                    .filter(Objects::nonNull)
                    .toList();
            return new Stretch<>(items, end);
        });
    }
}
