package org.kept.fulfilment.calendars.application;

import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.application.TellingDepartments;
import org.kept.fulfilment.calendars.domain.StatedTerms;
import org.kept.fulfilment.calendars.persistence.DepartmentStatements;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.domain.DepartmentTerms;
import org.kept.fulfilment.domain.WrongTerm;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Departments;

/** People say of a department what its file does not, or not any more; it holds until they take it back. */
@ApplicationScoped
public class RefiningDepartments {
    private final Departments departments;
    private final DepartmentStatements statements;
    private final TellingDepartments telling;
    private final DatabaseClock clock;

    RefiningDepartments(
            Departments departments, DepartmentStatements statements, TellingDepartments telling, DatabaseClock clock) {
        this.departments = departments;
        this.statements = statements;
        this.telling = telling;
        this.clock = clock;
    }

    /** A department with what is said of it. */
    public record Refined(Department department, StatedTerms terms) {}

    /** @return null when there is no such department */
    public Uni<Refined> read(String id) {
        return departments
                .findById(id)
                .chain(department -> department == null
                        ? Uni.createFrom().nullItem()
                        : statements.of(id).map(terms -> new Refined(department, terms)));
    }

    /**
     * Holds the department from here to the end of the transaction.
     *
     * @param refinement replaces what was refined before; null takes it back
     * @param expecting is given the department and the revision that stand, and throws when the caller may not change them
     * @return null when there is no such department; fails with a {@link WrongTerm} when the ladder would name strangers
     */
    public Uni<Refined> refine(
            String id, DepartmentTerms refinement, String by, ObjLongConsumer<Department> expecting) {
        return departments
                .toChange(id)
                .chain(department -> department == null
                        ? Uni.createFrom().nullItem()
                        : statements.of(id).chain(terms -> {
                            expecting.accept(department, terms.revision());
                            return clock.now()
                                    .map(now -> terms.refinedTo(refinement, by, now))
                                    .invoke(RefiningDepartments::mustNameColleagues)
                                    .call(next -> telling.bringTo(Map.of(id, department), List.of(next)))
                                    .call(statements::keep)
                                    .map(next -> new Refined(department, next));
                        }));
    }

    private static void mustNameColleagues(StatedTerms next) {
        next.inForce().strangers().ifPresent(wrong -> {
            throw wrong;
        });
    }
}
