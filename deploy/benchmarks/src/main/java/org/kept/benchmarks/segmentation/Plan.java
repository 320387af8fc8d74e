package org.kept.benchmarks.segmentation;

import java.util.List;

import org.kept.benchmarks.segmentation.orders.Distribution;

/**
 * What is to be measured, how long.
 *
 * @param parts contenders by name, and {@code ranking}, {@code latency}, {@code restore}
 * @param events in each topic, about
 * @param rankingAccounts for the ranking alone
 * @param repetitions of the quick contenders; the slow ones have one
 * @param warmPasses of the quick contenders, after the cold one in the same JVM; the slow ones have none
 * @param boundSeconds of one pass
 * @param ratePerSecond of orders while lateness is measured; 0 is half of what the engine processed
 */
record Plan(
        List<String> parts,
        List<Integer> accounts,
        List<Distribution> distributions,
        int events,
        List<Integer> rankingAccounts,
        long rankingWindowMs,
        int repetitions,
        int warmPasses,
        int boundSeconds,
        int ratePerSecond,
        int lateAccounts,
        int lateWarmSeconds,
        int lateMeasuredSeconds,
        int restoreAccounts,
        int restoreOrdersPerAccount,
        String heap,
        String engineHeap) {

    boolean needsBroker() {
        return parts.stream().anyMatch(part -> !part.equals("ranking"));
    }

    boolean has(String part) {
        return parts.contains(part);
    }
}
