package org.kept.benchmarks.segmentation.engine;

/**
 * What an engine's process says of itself.
 *
 * @param live whether it answers: it ranks, and its state is restored
 * @param current whether all that it hosts, what stands by included, is up to its changelog
 * @param orders different ones that it knows of
 * @param accounts in its ranking
 */
public record EngineStatus(boolean running, boolean live, boolean current, long orders, int accounts) {}
