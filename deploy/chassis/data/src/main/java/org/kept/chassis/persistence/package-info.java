/** Transactions, the clock, and what a caller reads while the database is away. Tables and repositories belong to the services. */
package org.kept.chassis.persistence;
