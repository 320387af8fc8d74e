package org.kept.fulfilment.persistence;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Department;

/** The departments, by id. A department is never deleted: its tasks refer to it. */
@ApplicationScoped
public class Departments implements PanacheRepositoryBase<Department, String> {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('departments', 0))";

    /**
     * Holds back every other instance that wants to declare, until the transaction ends: rows that are not there yet
     * cannot be locked. Those that are there are, against {@link #toChange}: of two changes each has its own revision.
     */
    public Uni<List<Department>> toDeclare() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(ONE_AT_A_TIME, Object.class).getSingleResultOrNull())
                .chain(() -> find("order by id")
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list());
    }

    /** Locks the row until the transaction ends. */
    public Uni<Department> toChange(String id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Nothing to declare is the usual start. */
    public Uni<Void> declared(List<Department> departments) {
        return departments.isEmpty() ? Uni.createFrom().voidItem() : persist(departments);
    }

    public Uni<List<Department>> inOrder() {
        return list("order by id");
    }
}
