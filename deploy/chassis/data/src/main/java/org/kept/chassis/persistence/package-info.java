/** Transactions and the clock. Tables and repositories belong to the services. */
package org.kept.chassis.persistence;
