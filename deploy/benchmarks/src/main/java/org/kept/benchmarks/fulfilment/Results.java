package org.kept.benchmarks.fulfilment;

import java.util.List;

/**
 * All that a run measured; written as it is to the file of raw results.
 *
 * @param passes in their order; the first one writes a forecast for every task
 */
public record Results(
        String date,
        String machine,
        String command,
        int tasks,
        int departments,
        double loadBefore,
        List<Passed> passes,
        List<Listed> lists) {}
