package org.kept.benchmarks.fulfilment;

/** One pass over all open tasks, as the service says. */
public record Passed(int assessed, int written, double seconds) {}
