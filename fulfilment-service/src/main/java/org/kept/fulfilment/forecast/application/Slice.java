package org.kept.fulfilment.forecast.application;

import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.forecast.persistence.OpenTasks.Known;

/**
 * Some of what is open, by proposition.
 *
 * @param whole of each proposition all of it; unless one has more open tasks than are read at once
 * @param isLast whether there is nothing behind it
 */
record Slice(List<Known> whole, boolean isLast) {
    /** @param found as many as were asked for, if there were so many */
    static Slice of(List<Known> found, int countMax) {
        boolean isLast = found.size() < countMax;
        return new Slice(isLast ? found : withoutTheLast(found), isLast);
    }

    /** Behind which the next one begins. */
    UUID lastProposition() {
        return whole.get(whole.size() - 1).task().propositionId();
    }

    /** Of the last proposition there may be more behind the slice; unless it fills all of it. */
    private static List<Known> withoutTheLast(List<Known> found) {
        UUID last = found.get(found.size() - 1).task().propositionId();
        List<Known> others = found.stream()
                .filter(one -> !one.task().propositionId().equals(last))
                .toList();
        return others.isEmpty() ? found : others;
    }
}
