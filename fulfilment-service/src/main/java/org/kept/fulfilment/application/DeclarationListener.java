package org.kept.fulfilment.application;

import java.util.List;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Department;

/**
 * A room that has something to do when departments change. It is called in the transaction of the change, which holds
 * the departments' rows: what fails here undoes the change as well.
 */
public interface DeclarationListener {
    /**
     * A department as it is from now on.
     *
     * @param isOtherTime whether it works at other times, or says that it takes another time
     */
    record Changed(Department department, boolean isOtherTime) {}

    /** @param changed at least one */
    Uni<Void> declared(List<Changed> changed);
}
