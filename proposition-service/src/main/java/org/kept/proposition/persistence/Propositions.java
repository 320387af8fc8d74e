package org.kept.proposition.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import org.kept.chassis.persistence.Sql;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.PropositionState;

/** The propositions, by id and by account. */
@ApplicationScoped
public class Propositions implements PanacheRepositoryBase<Proposition, UUID> {
    // What belongs to it goes along.
    private static final String FORGET = "delete from propositions where id = $1 and state = 'DRAFT'";
    private static final String LOCK = "select id from propositions where id = $1 for update";

    /**
     * Locks the row until the transaction ends: two changes of one proposition happen one after the other. Hibernate's own
     * lock mode fails on a find that joins a collection, so the lock is sent first and the read right behind it: that
     * begins when the lock has been waited for, and sees what it was waited for.
     */
    public Uni<Proposition> toChange(UUID id) {
        return Uni.combine().all().unis(Sql.rows(LOCK, id), findById(id)).with((locked, found) -> found);
    }

    /** For a draft that is locked; nothing else is ever deleted. */
    public Uni<Void> forget(UUID draft) {
        return Sql.change(FORGET, draft).replaceWithVoid();
    }

    /** @return null when there is no such commitment; otherwise its proposition, locked as by {@link #toChange} */
    public Uni<Proposition> toChangeOf(UUID commitmentId) {
        return idOf(commitmentId).chain(id -> id == null ? Uni.createFrom().nullItem() : toChange(id));
    }

    /** @return null when there is no such commitment */
    public Uni<Proposition> of(UUID commitmentId) {
        return idOf(commitmentId).chain(id -> id == null ? Uni.createFrom().nullItem() : findById(id));
    }

    private Uni<UUID> idOf(UUID commitmentId) {
        return getSession().chain(session -> session.createNativeQuery(
                        "select proposition_id from commitments where id = ?1", UUID.class)
                .setParameter(1, commitmentId)
                .getSingleResultOrNull());
    }

    /** What one account was promised and still waits for, at most so many propositions, by id. */
    public Uni<List<Proposition>> inForce(String accountId, int count) {
        return find(
                        "accountId = ?1 and state in ?2 order by id",
                        accountId,
                        List.of(PropositionState.COMMITTED, PropositionState.PARTIAL))
                .range(0, count - 1)
                .list();
    }

    /** Those of the given ids that there are, by id. */
    Uni<Map<UUID, Proposition>> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return find("id in ?1", ids).list().map(found -> found.stream()
                .collect(Collectors.toMap(Proposition::id, proposition -> proposition)));
    }
}
