package org.kept.benchmarks.propositions.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.kept.benchmarks.propositions.drafts.Draft;
import org.kept.benchmarks.propositions.drafts.Names;

/**
 * A parameter of a recorded statement, as it is for any draft: text with gaps. Gaps are the draft's names, and ids that the
 * service makes up anew each time. A whole number that grew from one commit to the next one goes on growing.
 */
final class Parameter {
    private static final String UUIDS = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

    /**
     * One of text, name and fresh.
     *
     * @param name a place in {@link Names}, or -1
     * @param fresh which of the ids made up anew, or -1
     */
    record Piece(String text, int name, int fresh) {}

    /** Null for NULL. */
    private final List<Piece> pieces;

    private final long from;
    private final long step;

    private Parameter(List<Piece> pieces, long from, long step) {
        this.pieces = pieces;
        this.from = from;
        this.step = step;
    }

    /**
     * Compares what two commits of one salesperson, one right after the other, had at the same place.
     *
     * @param first the turn of the first one
     * @param made ids that were made up, by their number; grows
     */
    static Parameter of(String one, String next, Draft first, Draft second, Map<String, Integer> made) {
        if (one == null) {
            return new Parameter(null, 0, 0);
        }
        if (!one.equals(next) && next != null && isNumber(one) && isNumber(next)) {
            long step = Long.parseLong(next) - Long.parseLong(one);
            return new Parameter(List.of(), Long.parseLong(one) - step * first.turn(), step);
        }
        return new Parameter(pieces(one, first.names(), idsIn(next, second.names()), made), 0, 0);
    }

    /** @return null for NULL */
    String text(Draft draft, Names names, List<UUID> fresh) {
        if (pieces == null) {
            return null;
        }
        if (step != 0) {
            return Long.toString(from + step * draft.turn());
        }
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            text.append(
                    piece.name() >= 0
                            ? names.values().get(piece.name())
                            : piece.fresh() >= 0 ? fresh.get(piece.fresh()).toString() : piece.text());
        }
        return text.toString();
    }

    /**
     * @param names expressions by place
     * @param turn an expression for the draft's turn
     * @param fresh an expression for a text of its own for each draft
     */
    String inSql(List<String> names, String turn, String fresh) {
        if (pieces == null) {
            return "null";
        }
        if (step != 0) {
            return "%d + %d * %s".formatted(from, step, turn);
        }
        return pieces.isEmpty()
                ? "''"
                : pieces.stream()
                        .map(piece -> piece.name() >= 0
                                ? names.get(piece.name())
                                : piece.fresh() >= 0
                                        ? "md5('%d-' || %s)::uuid::text".formatted(piece.fresh(), fresh)
                                        : SqlText.literal(piece.text()))
                        .collect(Collectors.joining(" || "));
    }

    private static List<Piece> pieces(String text, Names names, List<String> idsOfNext, Map<String, Integer> made) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = gaps(names).matcher(text);
        int end = 0;
        while (matcher.find()) {
            int name = names.values().indexOf(matcher.group());
            if (name < 0 && idsOfNext.contains(matcher.group())) {
                continue;
            }
            addText(pieces, text.substring(end, matcher.start()));
            int fresh = name >= 0 ? -1 : made.computeIfAbsent(matcher.group(), id -> made.size());
            pieces.add(new Piece("", name, fresh));
            end = matcher.end();
        }
        addText(pieces, text.substring(end));
        return pieces;
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, -1, -1));
        }
    }

    /** What the next commit has too is no id made up anew. */
    private static List<String> idsIn(String text, Names names) {
        return text == null
                ? List.of()
                : gaps(names)
                        .matcher(text)
                        .results()
                        .map(found -> found.group())
                        .toList();
    }

    private static Pattern gaps(Names names) {
        return Pattern.compile(Stream.concat(names.values().stream().map(Pattern::quote), Stream.of(UUIDS))
                .collect(Collectors.joining("|")));
    }

    private static boolean isNumber(String text) {
        return WHOLE_NUMBER.matcher(text).matches();
    }
}
