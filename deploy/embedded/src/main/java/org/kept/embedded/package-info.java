/**
 * The real PostgreSQL, Kafka broker and Kafka Connect with Debezium as one child process, for laptops and for tests:
 * how it is started from outside ({@link org.kept.embedded.PlatformProcess}, JDK only), its main, and the local issuer
 * of tokens. What runs inside it has rooms of its own. Nothing here knows the domain; nothing here runs in production.
 */
package org.kept.embedded;
