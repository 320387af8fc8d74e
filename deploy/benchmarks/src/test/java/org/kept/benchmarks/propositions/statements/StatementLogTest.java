package org.kept.benchmarks.propositions.statements;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StatementLogTest {

    @Test
    void statements_come_with_their_parameters_whatever_these_contain() {
        List<LoggedStatement> read = StatementLog.read("""
                2026-11-23 12:00:00.001 UTC [71] LOG:  statement: BEGIN
                2026-11-23 12:00:00.002 UTC [71] LOG:  execute S_1: select $1,
                \t\t$2, $3
                2026-11-23 12:00:00.002 UTC [71] DETAIL:  Parameters: $1 = 'it''s, $2 = ''two\\
                \tlines', $2 = NULL, $3 = ''
                2026-11-23 12:00:00.003 UTC [71] LOG:  statement: COMMIT
                """);

        assertEquals(3, read.size());
        assertTrue(read.get(0).begins());
        assertEquals("select $1,\n\t$2, $3", read.get(1).sql());
        assertEquals(
                Arrays.asList("it's, $2 = 'two\\\nlines", null, ""), read.get(1).parameters());
        assertTrue(read.get(2).ends());
    }

    @Test
    void parameters_belong_to_the_statement_of_their_own_session() {
        List<LoggedStatement> read = StatementLog.read("""
                2026-11-23 12:00:00.001 UTC [71] LOG:  execute <unnamed>: select $1
                2026-11-23 12:00:00.002 UTC [72] LOG:  statement: select 2
                2026-11-23 12:00:00.003 UTC [71] DETAIL:  Parameters: $1 = 'x'
                """);

        assertEquals(List.of("x"), read.get(0).parameters());
        assertEquals(List.of(), read.get(1).parameters());
    }

    @Test
    void only_the_transaction_with_the_key_is_taken_and_only_once_it_has_ended() {
        List<LoggedStatement> other = List.of(said(71, "BEGIN"), said(71, "select 1", "another"), said(71, "COMMIT"));
        List<LoggedStatement> wanted =
                List.of(said(71, "BEGIN"), said(71, "lock", "me\nkey-7"), said(72, "select 9"), said(71, "write"));

        assertTrue(StatementRecorder.transaction(all(other, wanted), "key-7").isEmpty());
        assertEquals(
                List.of("lock", "write"),
                StatementRecorder.transaction(all(other, wanted, List.of(said(71, "COMMIT"))), "key-7")
                        .orElseThrow()
                        .stream()
                        .map(LoggedStatement::sql)
                        .toList());
    }

    @SafeVarargs
    private static List<LoggedStatement> all(List<LoggedStatement>... parts) {
        return Arrays.stream(parts).flatMap(List::stream).toList();
    }

    private static LoggedStatement said(long backend, String sql, String... parameters) {
        return new LoggedStatement(backend, sql, List.of(parameters));
    }
}
