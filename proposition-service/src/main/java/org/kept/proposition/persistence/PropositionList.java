package org.kept.proposition.persistence;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

import org.kept.proposition.domain.Proposition;
import org.kept.proposition.persistence.Order.Place;

/**
 * Propositions as somebody looks for them. Department, due dates, risk and what is broken are those of a commitment:
 * one that has all of it is enough; not at risk, or not broken, are those of which no commitment is.
 */
@ApplicationScoped
public class PropositionList {
    private static final String OF_ONE = "exists (select from commitments c where c.proposition_id = p.id and %s)";
    private static final String OF_NONE = "not " + OF_ONE;

    private final Propositions propositions;

    PropositionList(Propositions propositions) {
        this.propositions = propositions;
    }

    /** At most {@code limit}, in the order of the sieve. */
    public Uni<Stretch<Proposition>> stretch(Sieve sieve, int limit) {
        Where where = where(sieve);
        String sql = "select p.id, %s from propositions p where %s%s"
                .formatted(sieve.order().keyText(), where.sql(), sieve.order().orderBy());
        return Panache.getSession()
                .chain(session -> where.bind(session.createNativeQuery(sql, Object[].class))
                        .setMaxResults(limit + 1)
                        .getResultList())
                .map(rows -> rows.stream().map(PropositionList::place).toList())
                .chain(places -> loaded(places, limit));
    }

    private static Where where(Sieve sieve) {
        Where ofOne = sieve.ofCommitment();
        sieve.signs(true).forEach(sign -> ofOne.and(sign));
        Where where = sieve.ofProposition().and(OF_ONE, ofOne);
        sieve.signs(false).forEach(sign -> where.and(OF_NONE.formatted(sign)));
        return sieve.afterItsPlace(where);
    }

    private static Place place(Object[] row) {
        return new Place((String) row[1], (UUID) row[0]);
    }

    private Uni<Stretch<Proposition>> loaded(List<Place> places, int limit) {
        List<UUID> ids = places.stream().limit(limit).map(Place::id).toList();
        return propositions
                .byId(ids)
                .map(found -> new Stretch<>(
                        ids.stream().map(found::get).filter(Objects::nonNull).toList(), Stretch.end(places, limit)));
    }
}
