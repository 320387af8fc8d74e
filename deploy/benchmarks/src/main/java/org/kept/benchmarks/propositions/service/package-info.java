/** The packaged service as its own process, called as a salesperson calls it. */
package org.kept.benchmarks.propositions.service;
