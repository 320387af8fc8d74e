/**
 * What fulfilment-service takes with a hundred thousand open tasks: a desk's lists, and the jeopardy pass over all of them.
 */
package org.kept.benchmarks.fulfilment;
