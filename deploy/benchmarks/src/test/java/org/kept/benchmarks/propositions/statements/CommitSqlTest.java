package org.kept.benchmarks.propositions.statements;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.drafts.Names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CommitSqlTest {
    private static final Draft FIRST = new Draft(0, 0, 1);
    private static final Draft SECOND = new Draft(0, 0, 2);
    private static final Draft OTHER = new Draft(3, 5, 9);
    private static final UUID CONSTANT = UUID.randomUUID();
    private static final List<UUID> FRESH = List.of(new UUID(1, 1));

    @Test
    void names_of_the_recorded_draft_become_those_of_the_draft_that_is_committed() {
        String said = bound(
                "{\"id\":\"%s\",\"of\":\"%s\"}".formatted(FIRST.id(), FIRST.account()),
                "{\"id\":\"%s\",\"of\":\"%s\"}".formatted(SECOND.id(), SECOND.account()));

        assertEquals("{\"id\":\"%s\",\"of\":\"%s\"}".formatted(OTHER.id(), OTHER.account()), said);
    }

    @Test
    void an_id_that_was_made_up_is_made_up_anew_and_one_that_both_had_stays() {
        String said = bound(UUID.randomUUID() + " " + CONSTANT, UUID.randomUUID() + " " + CONSTANT);

        assertEquals(FRESH.get(0) + " " + CONSTANT, said);
    }

    @Test
    void a_number_that_grew_goes_on_growing_by_the_same_step() {
        assertEquals("90", bound("10", "20"));
        assertEquals("7", bound("7", "7"));
    }

    @Test
    void null_stays_null() {
        assertEquals(null, bound(null, null));
    }

    @Test
    void two_commits_of_different_statements_are_no_recording() {
        List<LoggedStatement> one = List.of(new LoggedStatement(1, "select 1", List.of()));
        List<LoggedStatement> next = List.of(new LoggedStatement(1, "select 2", List.of()));

        assertThrows(IllegalStateException.class, () -> CommitSql.from(FIRST, one, SECOND, next));
    }

    @Test
    void parameters_are_bound_in_the_order_of_their_places() {
        CommitStatement statement = recorded("update t set a = $2 where b = $1 and c = $2", "x", "y");

        assertEquals("update t set a = ? where b = ? and c = ?", statement.withQuestionMarks());
        assertEquals(
                List.of("y", "x", "y"),
                statement.inOrderOfPlaces().stream()
                        .map(parameter -> parameter.text(OTHER, OTHER.names(), FRESH))
                        .toList());
    }

    @Test
    void for_relays_events_go_to_a_table_of_their_own() {
        assertEquals(
                "insert into relay_outbox (id) values ($1)",
                recorded("insert into outbox (id) values ($1)", "x")
                        .withOutbox("relay_outbox")
                        .sql());
    }

    @Test
    void as_sql_a_name_is_an_expression_and_text_has_no_colon_that_pgbench_would_take_for_a_variable() {
        Parameter parameter = recorded("select $1", "at 12:00, it's " + FIRST.key())
                .parameters()
                .get(0);

        String sql = parameter.inSql(Names.inSql(3, ":number", ":client"), ":turn", ":turn");

        assertEquals("E'at 12\\x3A00, it''s ' || 'key-' || lpad(to_hex(:number), 12, '0')", sql);
    }

    /** What is bound for the other draft. */
    private static String bound(String one, String next) {
        CommitSql sql = CommitSql.from(FIRST, logged("select $1", one), SECOND, logged("select $1", next));
        return sql.statements().get(0).parameters().get(0).text(OTHER, OTHER.names(), FRESH);
    }

    private static CommitStatement recorded(String sql, String... parameters) {
        return CommitSql.from(FIRST, logged(sql, parameters), SECOND, logged(sql, parameters))
                .statements()
                .get(0);
    }

    private static List<LoggedStatement> logged(String sql, String... parameters) {
        return List.of(new LoggedStatement(1, sql, java.util.Arrays.asList(parameters)));
    }
}
