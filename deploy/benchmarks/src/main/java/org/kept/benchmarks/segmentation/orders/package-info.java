/**
 * The orders that are measured with: generated from a seed, written once as bytes, and the right answer by a full sort.
 * Uses no code of the service.
 */
package org.kept.benchmarks.segmentation.orders;
