package org.kept.fulfilment.application;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Department;

/**
 * A room that looks at each department now and then. It is called when it is the department's turn to be measured, by one
 * of all instances and at most once in {@link CapabilitiesConfig#atMostEvery}, in the transaction that holds the
 * department: what fails here is tried again with the next turn, and so is the measuring.
 */
public interface TurnListener {
    Uni<Void> turnOf(Department department);
}
