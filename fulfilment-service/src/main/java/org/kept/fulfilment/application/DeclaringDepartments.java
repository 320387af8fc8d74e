package org.kept.fulfilment.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.jboss.logging.Logger;

import org.kept.fulfilment.calendars.domain.StatedTerms;
import org.kept.fulfilment.calendars.persistence.DepartmentStatements;
import org.kept.fulfilment.domain.Declaration;
import org.kept.fulfilment.domain.Department;
import org.kept.fulfilment.persistence.Departments;

/** Brings the departments to what their files say of them; what people have refined goes before the file. */
@ApplicationScoped
public class DeclaringDepartments {
    private static final Logger LOG = Logger.getLogger(DeclaringDepartments.class);

    private final Departments departments;
    private final DepartmentStatements statements;
    private final TellingDepartments telling;

    DeclaringDepartments(Departments departments, DepartmentStatements statements, TellingDepartments telling) {
        this.departments = departments;
        this.statements = statements;
        this.telling = telling;
    }

    /** @return those that are new or changed; a department that is declared no longer stays as it is */
    public Uni<List<Department>> declare(Collection<Declaration> declarations) {
        return departments.toDeclare().chain(known -> statements.all().chain(stated -> {
            Map<String, Department> byId =
                    known.stream().collect(Collectors.toMap(Department::id, Function.identity()));
            List<StatedTerms> next =
                    declarations.stream().map(one -> terms(stated, one)).toList();
            List<StatedTerms> news = next.stream()
                    .filter(terms -> !terms.equals(stated.get(terms.department())))
                    .toList();
            news.forEach(DeclaringDepartments::warnOfStrangers);
            return telling.bringTo(byId, next).call(() -> statements.keep(news));
        }));
    }

    /** Brings each department to what is said of it already: with the years, its holidays are others. */
    public Uni<List<Department>> renew() {
        return departments.toDeclare().chain(known -> statements
                .all()
                .chain(stated -> telling.bringTo(
                        known.stream().collect(Collectors.toMap(Department::id, Function.identity())),
                        new ArrayList<>(stated.values()))));
    }

    /** A file may take somebody away whom people have put on the ladder; a service that did not start would tell nobody. */
    private static void warnOfStrangers(StatedTerms terms) {
        terms.inForce()
                .strangers()
                .ifPresent(wrong -> LOG.warnf(
                        "Until /api/departments/%s/refinement says otherwise, its leads hear instead: %s",
                        terms.department(), wrong.getMessage()));
    }

    private static StatedTerms terms(Map<String, StatedTerms> stated, Declaration declaration) {
        StatedTerms before = stated.get(declaration.id());
        return before == null ? StatedTerms.ofFile(declaration) : before.declaredAs(declaration);
    }
}
