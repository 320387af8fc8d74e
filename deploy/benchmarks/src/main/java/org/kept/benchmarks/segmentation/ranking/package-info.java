/** Ways to keep accounts ranked, alone, without a log around them; and what an update costs each. */
package org.kept.benchmarks.segmentation.ranking;
