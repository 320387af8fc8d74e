package org.kept.proposition.messaging;

import org.kept.chassis.inbox.PoisonEvent;

/** What this service uses of fulfilment's {@code org.kept.department.declared.v1}. */
record DepartmentDeclared(String departmentId, String name, long revision) {
    static final String TYPE = "org.kept.department.declared.v1";

    DepartmentDeclared {
        if (departmentId == null || departmentId.isBlank() || name == null) {
            throw new PoisonEvent("departmentId and name are needed.");
        }
    }
}
