/**
 * What all benchmarks share: the command, the platform they run on, processes of their own for what is measured, runs
 * interleaved, load, table and plot. What is measured, and of which service, is the matter of a package each.
 */
package org.kept.benchmarks;
