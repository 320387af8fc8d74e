package org.kept.benchmarks.propositions.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the statements of a commit.
 *
 * @param sql with $1, $2 where parameters stand
 */
record CommitStatement(String sql, List<Parameter> parameters) {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern INTO_OUTBOX = Pattern.compile("(?i)\\binto\\s+outbox\\b");

    /** As JDBC wants it, with a question mark for each place. */
    String withQuestionMarks() {
        return PLACE.matcher(sql).replaceAll("?");
    }

    /** The parameters in the order of the question marks. */
    List<Parameter> inOrderOfPlaces() {
        List<Parameter> ordered = new ArrayList<>();
        Matcher places = PLACE.matcher(sql);
        while (places.find()) {
            ordered.add(parameters.get(Integer.parseInt(places.group(1)) - 1));
        }
        return ordered;
    }

    /** The same, but events go to another table. */
    CommitStatement withOutbox(String table) {
        return new CommitStatement(INTO_OUTBOX.matcher(sql).replaceAll("into " + table), parameters);
    }
}
