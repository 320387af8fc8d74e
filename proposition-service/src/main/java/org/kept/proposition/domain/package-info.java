/**
 * What a proposition is and what may happen to it, in plain Java. Refusals are values. JPA annotations may stand here;
 * REST, Kafka, Mutiny and CDI may not.
 */
package org.kept.proposition.domain;
