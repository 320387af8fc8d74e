package org.kept.proposition.persistence;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.proposition.people.persistence.Statements;

/** The departments whose topic was there once. */
@ApplicationScoped
public class SeenTopics {
    private static final String OF =
            "select department from department_topics where department = any (string_to_array(?1, ','))";

    private static final String ADD = """
            insert into department_topics (department, seen_at) select unnest(string_to_array(?1, ',')), now()
            on conflict do nothing""";

    private static final String DECLARED_WITHOUT =
            "select id from departments d where not exists (select from department_topics t where t.department = d.id)";

    /** @param departments names without a comma */
    public Uni<Set<String>> of(Set<String> departments) {
        return Statements.rows(OF, String.join(",", departments)).map(SeenTopics::names);
    }

    /** Departments that are declared, and whose topic was never there. */
    public Uni<Set<String>> declaredWithout() {
        return Statements.rows(DECLARED_WITHOUT).map(SeenTopics::names);
    }

    private static Set<String> names(List<Object[]> rows) {
        return rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet());
    }

    public Uni<Void> add(Set<String> departments) {
        return Statements.change(ADD, String.join(",", departments)).replaceWithVoid();
    }
}
