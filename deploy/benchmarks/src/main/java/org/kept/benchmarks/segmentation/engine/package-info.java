/** The service's engine in a process of its own: how late it is under load, how soon it is back, what it weighs. */
package org.kept.benchmarks.segmentation.engine;
