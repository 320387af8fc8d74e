package org.kept.fulfilment.rest;

import org.kept.fulfilment.domain.Department;

/**
 * A department as others see it.
 *
 * @param timeZone IANA
 * @param responseTime ISO-8601, in working time
 */
record DepartmentResponse(String departmentId, String name, String timeZone, String responseTime) {
    static DepartmentResponse of(Department department) {
        return new DepartmentResponse(
                department.id(),
                department.name(),
                department.timeZone(),
                department.responseTime().toString());
    }
}
