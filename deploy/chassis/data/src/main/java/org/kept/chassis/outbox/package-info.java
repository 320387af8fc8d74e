/**
 * Events that leave the service, written beside the business row in one transaction. Debezium reads them from the
 * write-ahead log and publishes; nothing here talks to Kafka.
 */
package org.kept.chassis.outbox;
