package org.kept.fulfilment.forecast.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What a rule's warnings were worth. A warning counts from the first one before the due date; what was warned of and came
 * in time is a false one, whether the warning was taken back or not.
 *
 * @param early of those that were late, those that were warned of at least a day before they were due
 */
record Score(String rule, int warned, int right, int late, int early, Duration medianAhead) {
    private static final Duration DAY = Duration.ofDays(1);

    /** @param warnings the first of each promise */
    static Score of(String rule, List<PastPromise> promises, Map<UUID, Instant> warnings) {
        List<PastPromise> late = promises.stream().filter(PastPromise::isLate).toList();
        List<Duration> ahead = late.stream()
                .filter(promise -> warnings.containsKey(promise.id()))
                .map(promise -> Duration.between(warnings.get(promise.id()), promise.dueAt()))
                .sorted()
                .toList();
        int warned = (int) promises.stream()
                .map(promise -> warnings.get(promise.id()))
                .filter(Objects::nonNull)
                .count();
        int early =
                (int) ahead.stream().filter(time -> time.compareTo(DAY) >= 0).count();
        return new Score(
                rule,
                warned,
                ahead.size(),
                late.size(),
                early,
                ahead.isEmpty() ? Duration.ZERO : ahead.get(ahead.size() / 2));
    }

    double precision() {
        return warned == 0 ? 0 : (double) right / warned;
    }

    double recall() {
        return late == 0 ? 0 : (double) right / late;
    }

    double earlyRecall() {
        return late == 0 ? 0 : (double) early / late;
    }

    double f1() {
        return right == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
}
