/**
 * Kafka Streams as the host of the domain: topology, processors, state stores, start and stop. No rule lives here; a
 * processor turns records into domain calls, and what the domain tells into records.
 *
 * <p>Everything happens in Kafka's own transactions: what a processor reads, keeps and tells is committed together or
 * not at all. See {@link org.kept.segmentation.streams.HeapStore} for how.
 */
package org.kept.segmentation.streams;
