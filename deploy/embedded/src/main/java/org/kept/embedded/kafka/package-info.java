/**
 * The real Kafka broker, one node that is its own controller, and the topics that deploy/kubernetes declares. What is
 * written to them is nobody's business here.
 */
package org.kept.embedded.kafka;
