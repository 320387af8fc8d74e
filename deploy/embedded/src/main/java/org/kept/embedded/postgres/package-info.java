/**
 * The real PostgreSQL: its program unpacked, its cluster made, its server started and stopped whatever happens to this
 * JVM, and the databases and roles that the services and Debezium use. What the services keep inside is their migrations'.
 */
package org.kept.embedded.postgres;
