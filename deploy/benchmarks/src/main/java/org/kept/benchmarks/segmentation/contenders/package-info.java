/**
 * The contenders: each a way to know the key accounts from the same topic of orders, each in a JVM of its own.
 * {@link org.kept.benchmarks.segmentation.contenders.KeptEngine} alone knows the service's engine.
 */
package org.kept.benchmarks.segmentation.contenders;
