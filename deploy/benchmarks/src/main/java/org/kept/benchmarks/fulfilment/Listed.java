package org.kept.benchmarks.fulfilment;

/**
 * How long one kind of list took, from when it should have been asked for.
 *
 * @param path without the host
 */
public record Listed(String path, Pace pace, long answers, double p50Ms, double p99Ms, double maxMs) {}
