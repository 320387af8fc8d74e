package org.kept.fulfilment.application;

import java.util.List;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Department;

/**
 * A room that has something to do when departments change. It is called in the transaction of the change, which holds
 * the departments' rows: what fails here undoes the change as well.
 */
public interface DeclarationListener {
    /** @param changed at least one, as they are from now on */
    Uni<Void> declared(List<Department> changed);
}
