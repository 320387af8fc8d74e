/** Small relays from an outbox table to Kafka, written for the comparison, and the reader who waits for what comes. */
package org.kept.benchmarks.propositions.relays;
