/**
 * Who an account is, what makes an order sound, and what a briefing says, in plain Java. Refusals are values. JPA
 * annotations may stand here; REST, Kafka, Mutiny and CDI may not.
 */
package org.kept.account.domain;
