package org.kept.fulfilment.messaging;

import org.kept.fulfilment.domain.Department;

/** The wire form of {@code org.kept.department.declared.v1}: to whom something can be promised. */
record DepartmentDeclared(String departmentId, String name, String timeZone, String responseTime, long revision) {
    static final String TYPE = "org.kept.department.declared.v1";

    static DepartmentDeclared of(Department department) {
        return new DepartmentDeclared(
                department.id(),
                department.name(),
                department.timeZone(),
                department.responseTime().toString(),
                department.revision());
    }
}
