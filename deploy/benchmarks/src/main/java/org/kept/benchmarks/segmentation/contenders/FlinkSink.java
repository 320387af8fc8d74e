package org.kept.benchmarks.segmentation.contenders;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.flink.streaming.api.functions.sink.SinkFunction;
import org.apache.flink.types.Row;

import org.kept.benchmarks.segmentation.orders.KeyIds;

/** Follows the Top-N's changes in a map, as a reader of them would. One at a time in a JVM. */
final class FlinkSink implements SinkFunction<Row> {
    private static final long serialVersionUID = 1;
    private static final Map<String, BigDecimal> REVENUES = new ConcurrentHashMap<>();

    static void begin() {
        REVENUES.clear();
    }

    /** The hash of those above zero, best first. */
    static String ranked() {
        return KeyIds.ranked(REVENUES.entrySet().stream()
                .filter(account -> account.getValue().signum() > 0)
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList());
    }

    @Override
    public void invoke(Row change, Context context) {
        String account = (String) change.getField(0);
        BigDecimal revenue = (BigDecimal) change.getField(1);
        switch (change.getKind()) {
            case INSERT, UPDATE_AFTER -> REVENUES.put(account, revenue);
            // An update may come as the new value first; only what is there is taken back.
            case DELETE, UPDATE_BEFORE -> REVENUES.remove(account, revenue);
            default -> throw new IllegalStateException("Unknown kind of change");
        }
    }
}
