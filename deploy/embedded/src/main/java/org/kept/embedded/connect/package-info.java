/**
 * The real Kafka Connect with Debezium, one worker, and the connectors that deploy/connect declares: registered when the
 * database they read is ready for them, restarted when they fail. The configuration itself is deploy/connect's.
 */
package org.kept.embedded.connect;
