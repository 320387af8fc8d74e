package org.kept.proposition.persistence;

import java.util.List;
import java.util.function.Function;

/** Columns of several rows as arrays of text: with {@code unnest}, they are one statement, however many rows there are. */
final class Texts {
    private Texts() {}

    static <T> String[] of(List<T> rows, Function<T, Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
