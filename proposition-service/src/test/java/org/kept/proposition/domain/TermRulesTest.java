package org.kept.proposition.domain;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kept.proposition.domain.Given.NOW;
import static org.kept.proposition.domain.Given.after;
import static org.kept.proposition.domain.Given.days;
import static org.kept.proposition.domain.Given.promise;
import static org.kept.proposition.domain.Given.terms;

class TermRulesTest {
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();

    @Test
    void a_circle_is_named_by_positions() {
        var faults = terms(clause(A, B), clause(B, A)).faults();

        assertEquals("commitments[0].dependsOn", faults.get(0).field());
        assertTrue(faults.get(0).message().contains("commitments[0] -> commitments[1] -> commitments[0]"));
    }

    @Test
    void what_depends_on_itself_is_a_circle() {
        assertEquals(1, terms(clause(A, A)).faults().size());
    }

    @Test
    void what_depends_on_something_else_is_told() {
        assertEquals(
                "commitments[0].dependsOn", terms(clause(A, B)).faults().get(0).field());
    }

    @Test
    void a_draft_knows_no_commitments_yet() {
        var faults = terms(new Clause(A, true, promise("logistics", 1), false)).faults();

        assertEquals("commitments[0].commitmentId", faults.get(0).field());
        assertThrows(
                IllegalArgumentException.class,
                () -> Proposition.draft("ACME", "x", terms(new Clause(A, true, promise("logistics", 1), false)), NOW));
    }

    @Test
    void the_point_of_no_return_comes_before_the_date_or_with_it() {
        assertTrue(terms(Clause.of(promise("logistics", 3, days(3)))).faults().isEmpty());
        assertEquals(
                "commitments[0].pointOfNoReturn",
                terms(Clause.of(promise("logistics", 3, days(4))))
                        .faults()
                        .get(0)
                        .field());
    }

    /** Whatever depends on what was written before it runs in no circle; one step back to the front closes one. */
    @Test
    void circles_are_found_in_any_graph_and_only_where_there_is_one() {
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            List<UUID> ids = IntStream.range(0, 2 + random.nextInt(12))
                    .mapToObj(i -> UUID.randomUUID())
                    .toList();
            Map<UUID, Set<UUID>> before = ids.stream().collect(Collectors.toMap(id -> id, id -> ids.stream()
                    .limit(ids.indexOf(id))
                    .filter(earlier -> random.nextBoolean())
                    .collect(Collectors.toSet())));
            assertTrue(Dependencies.of(before).circle().isEmpty());

            int last = 1 + random.nextInt(ids.size() - 1);
            before.get(ids.get(last)).add(ids.get(0));
            before.get(ids.get(0)).add(ids.get(last));

            assertFalse(Dependencies.of(before).circle().isEmpty());
        }
    }

    private static Clause clause(UUID id, UUID... earlier) {
        return new Clause(id, false, after(promise("logistics", 1), earlier), false);
    }
}
