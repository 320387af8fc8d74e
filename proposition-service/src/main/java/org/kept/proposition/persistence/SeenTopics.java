package org.kept.proposition.persistence;

import java.util.HashSet;
import java.util.Set;

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

    /** @param departments names without a comma */
    public Uni<Set<String>> of(Set<String> departments) {
        return Statements.rows(OF, String.join(",", departments)).map(rows -> {
            Set<String> found = new HashSet<>();
            rows.forEach(row -> found.add((String) row[0]));
            return found;
        });
    }

    public Uni<Void> add(Set<String> departments) {
        return Statements.change(ADD, String.join(",", departments)).replaceWithVoid();
    }
}
