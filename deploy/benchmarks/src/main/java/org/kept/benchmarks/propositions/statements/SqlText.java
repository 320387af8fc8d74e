package org.kept.benchmarks.propositions.statements;

/** Text in SQL. */
final class SqlText {

    private SqlText() {}

    /** Without a colon, which pgbench would take for the beginning of a variable, and on one line. */
    static String literal(String text) {
        return "E'"
                + text.replace("\\", "\\\\")
                        .replace("'", "''")
                        .replace(":", "\\x3A")
                        .replace("\n", "\\n")
                + "'";
    }
}
