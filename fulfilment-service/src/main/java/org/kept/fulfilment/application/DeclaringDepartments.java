package org.kept.fulfilment.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.chassis.outbox.Outbox;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.messaging.FulfilmentEvents;
import org.kept.fulfilment.persistence.Departments;
import org.kept.fulfilment.persistence.Measurements;

/** Brings the departments to what is declared of them, and tells the others what has changed and nothing else. */
@ApplicationScoped
public class DeclaringDepartments {
    private final Departments departments;
    private final Measurements measurements;
    private final Outbox outbox;

    DeclaringDepartments(Departments departments, Measurements measurements, Outbox outbox) {
        this.departments = departments;
        this.measurements = measurements;
        this.outbox = outbox;
    }

    /** @return those that are new or changed; a department that is declared no longer stays as it is */
    public Uni<List<Department>> declare(Collection<Declaration> declarations) {
        return departments.toDeclare().chain(known -> {
            List<Department> changed = changed(known, declarations);
            return departments
                    .declared(changed)
                    .chain(() -> measurements.latest(
                            changed.stream().map(Department::id).toList()))
                    .chain(measured -> outbox.publish(FulfilmentEvents.ofDeclared(changed, measured)))
                    .replaceWith(changed);
        });
    }

    private static List<Department> changed(List<Department> known, Collection<Declaration> declarations) {
        Map<String, Department> byId = known.stream().collect(Collectors.toMap(Department::id, Function.identity()));
        List<Department> changed = new ArrayList<>();
        for (Declaration declaration : declarations) {
            Department department = byId.computeIfAbsent(declaration.id(), Department::new);
            if (department.declare(declaration)) {
                changed.add(department);
            }
        }
        return changed;
    }
}
