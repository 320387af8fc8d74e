/**
 * What a department is, and what may happen to a task, in plain Java. Refusals are values. JPA annotations may stand
 * here; REST, Kafka, Mutiny and CDI may not.
 */
package org.kept.fulfilment.domain;
