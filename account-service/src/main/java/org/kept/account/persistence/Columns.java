package org.kept.account.persistence;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Turns rows into the arrays that {@code unnest} takes, one for each column. */
record Columns<R>(List<R> rows) {
    <T> T[] each(Function<R, T> column, IntFunction<T[]> array) {
        return rows.stream().map(column).toArray(array);
    }
}
