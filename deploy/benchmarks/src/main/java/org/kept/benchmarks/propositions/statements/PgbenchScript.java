package org.kept.benchmarks.propositions.statements;

import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.drafts.Names;

/** The statements as a script for pgbench: each transaction takes its client's next draft. */
public final class PgbenchScript {
    /** A variable that pgbench is to be started with, at 0: the turn before the first one. */
    public static final String TURN = "turn";

    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    private PgbenchScript() {}

    /** @param session tells the types of parameters */
    public static String of(CommitSql sql, SqlSession session, int pass) throws SQLException {
        List<String> names = Names.inSql(pass, ":number::bigint", ":client_id::text");
        StringBuilder script = new StringBuilder();
        script.append("\\set turn :turn + 1\n");
        script.append("\\set number %d + :client_id * %d + :turn\n"
                .formatted(new Draft(pass, 0, 0).number(), new Draft(0, 1, 0).number()));
        script.append("begin;\n");
        for (int index = 0; index < sql.statements().size(); index++) {
            CommitStatement statement = sql.statements().get(index);
            script.append(line(statement, session.types(index), names, pass)).append(";\n");
        }
        return script.append("commit;\n").toString();
    }

    private static String line(CommitStatement statement, List<String> types, List<String> names, int pass) {
        List<Parameter> parameters = statement.inOrderOfPlaces();
        Matcher places = PLACE.matcher(statement.sql().replaceAll("\\s+", " "));
        StringBuilder line = new StringBuilder();
        for (int place = 0; places.find(); place++) {
            String value = parameters
                    .get(place)
                    .inSql(names, ":turn::bigint", "'" + Draft.accounts(pass) + "' || :number::text");
            places.appendReplacement(line, Matcher.quoteReplacement("(" + value + ")::" + types.get(place)));
        }
        return places.appendTail(line).toString();
    }
}
