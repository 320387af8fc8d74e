package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kept.proposition.domain.VersionContent.Line;

/**
 * What sets one version apart from another.
 *
 * @param from the number of the one, {@code to} that of the other
 */
public record Difference(
        int from, int to, List<Change> fields, List<Line> added, List<Line> removed, List<Changed> changed) {

    /** One field; null where it is absent. */
    public record Change(String field, Object from, Object to) {}

    /** A commitment that is in both. */
    public record Changed(UUID commitmentId, List<Change> fields) {}

    private static final Map<String, Function<VersionContent, Object>> FIELDS = fieldsOfAll();
    private static final Map<String, Function<Line, Object>> LINE_FIELDS = fieldsOfOne();

    private static Map<String, Function<VersionContent, Object>> fieldsOfAll() {
        Map<String, Function<VersionContent, Object>> fields = new LinkedHashMap<>();
        fields.put("statement", VersionContent::statement);
        fields.put("value", VersionContent::value);
        fields.put("validUntil", VersionContent::validUntil);
        return fields;
    }

    private static Map<String, Function<Line, Object>> fieldsOfOne() {
        Map<String, Function<Line, Object>> fields = new LinkedHashMap<>();
        fields.put("promise", Line::promise);
        fields.put("type", Line::type);
        fields.put("quantity", Line::quantity);
        fields.put("dueAt", Line::dueAt);
        fields.put("customerDueAt", Line::customerDueAt);
        fields.put("timeZone", Line::timeZone);
        fields.put("dependsOn", Line::dependsOn);
        fields.put("pointOfNoReturn", Line::pointOfNoReturn);
        return fields;
    }

    public static Difference between(PropositionVersion from, PropositionVersion to) {
        Map<UUID, Line> earlier = byId(from.content());
        Map<UUID, Line> later = byId(to.content());
        List<Changed> changed = new ArrayList<>();
        later.forEach((id, line) -> {
            if (earlier.containsKey(id)) {
                changed.add(new Changed(id, changes(LINE_FIELDS, earlier.get(id), line)));
            }
        });
        changed.removeIf(both -> both.fields().isEmpty());
        return new Difference(
                from.number(),
                to.number(),
                changes(FIELDS, from.content(), to.content()),
                without(later, earlier),
                without(earlier, later),
                changed);
    }

    private static List<Line> without(Map<UUID, Line> these, Map<UUID, Line> those) {
        return these.values().stream()
                .filter(line -> !those.containsKey(line.commitmentId()))
                .toList();
    }

    private static Map<UUID, Line> byId(VersionContent content) {
        return content.commitments().stream()
                .collect(Collectors.toMap(
                        Line::commitmentId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static <T> List<Change> changes(Map<String, Function<T, Object>> fields, T from, T to) {
        return fields.entrySet().stream()
                .map(field -> new Change(
                        field.getKey(),
                        field.getValue().apply(from),
                        field.getValue().apply(to)))
                .filter(change -> !Objects.equals(change.from(), change.to()))
                .toList();
    }
}
