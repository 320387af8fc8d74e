package org.kept.proposition.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hibernate.reactive.mutiny.Mutiny;

/** The conditions of a statement with their values. Conditions are ours, never a client's; values are bound. */
final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** @param condition with a question mark for each value; it is left out when a value is null */
    Where and(String condition, Object... bound) {
        if (Arrays.stream(bound).allMatch(value -> value != null)) {
            conditions.add(condition);
            values.addAll(List.of(bound));
        }
        return this;
    }

    /** @param condition in which {@code %s} stands for all the others */
    Where and(String condition, Where others) {
        if (!others.conditions.isEmpty()) {
            conditions.add(condition.formatted(String.join(" and ", others.conditions)));
            values.addAll(others.values);
        }
        return this;
    }

    /** @return the condition, {@code true} when there is none; its parameters are numbered from 1 */
    String sql() {
        StringBuilder numbered = new StringBuilder();
        int count = 0;
        for (char character : String.join(" and ", conditions).toCharArray()) {
            numbered.append(character);
            if (character == '?') {
                numbered.append(++count);
            }
        }
        return conditions.isEmpty() ? "true" : numbered.toString();
    }

    <T> Mutiny.SelectionQuery<T> bind(Mutiny.SelectionQuery<T> query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
