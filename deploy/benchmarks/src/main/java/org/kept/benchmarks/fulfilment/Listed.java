package org.kept.benchmarks.fulfilment;

/**
 * How long one kind of list took.
 *
 * @param path without the host
 * @param clients who asked at the same time, each the next time as soon as it had its answer
 */
public record Listed(String path, int clients, long answers, double p50Ms, double p99Ms, double maxMs) {}
