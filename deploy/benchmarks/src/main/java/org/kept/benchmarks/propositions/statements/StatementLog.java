package org.kept.benchmarks.propositions.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads statements with their parameters out of PostgreSQL's log, which begins each line by {@code %m [%p] }. */
final class StatementLog {
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)] ([A-Z]+):  ((?:.*)(?:\\n\\t.*)*)$");
    private static final Pattern STATEMENT = Pattern.compile("(?s)(?:statement|execute [^:]+): (.*)");
    private static final Pattern PARAMETERS = Pattern.compile("(?si)parameters: (.*)");
    // Possessive: a long text would be a deep recursion.
    private static final Pattern PARAMETER = Pattern.compile("(?s)\\$\\d+ = (?:NULL|'((?:[^']++|'')*+)')");

    private StatementLog() {}

    static List<LoggedStatement> read(String log) {
        List<LoggedStatement> statements = new ArrayList<>();
        Matcher entries = ENTRY.matcher(log);
        while (entries.find()) {
            long backend = Long.parseLong(entries.group(1));
            String text = entries.group(3).replace("\n\t", "\n");
            Matcher statement = STATEMENT.matcher(text);
            Matcher parameters = PARAMETERS.matcher(text);
            if (entries.group(2).equals("LOG") && statement.matches()) {
                statements.add(new LoggedStatement(backend, statement.group(1), List.of()));
            } else if (entries.group(2).equals("DETAIL") && parameters.matches()) {
                attach(statements, backend, parameters(parameters.group(1)));
            }
        }
        return statements;
    }

    /** What an entry adds belongs to the last statement of its session. */
    private static void attach(List<LoggedStatement> statements, long backend, List<String> parameters) {
        for (int last = statements.size() - 1; last >= 0; last--) {
            LoggedStatement statement = statements.get(last);
            if (statement.backend() == backend) {
                statements.set(last, new LoggedStatement(backend, statement.sql(), parameters));
                return;
            }
        }
    }

    private static List<String> parameters(String text) {
        List<String> values = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            values.add(matcher.group(1) == null ? null : matcher.group(1).replace("''", "'"));
        }
        return values;
    }
}
