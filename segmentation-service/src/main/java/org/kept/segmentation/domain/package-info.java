/**
 * Who matters: the order book of a partition, the ranking of all accounts, and the tiers that follow from it. Plain
 * Java, for one thread, knowing no host: no Kafka, no REST, no CDI, and no clock of its own. Days are UTC dates, money
 * is whole minor units of the reporting currency.
 */
package org.kept.segmentation.domain;
