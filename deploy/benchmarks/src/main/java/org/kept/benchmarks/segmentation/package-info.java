/**
 * Segmentation beside others that rank the same orders: what each takes in, how late its answer is, what a restart costs.
 * Here: the command, the order of the measurements, the aims and the page.
 */
package org.kept.benchmarks.segmentation;
