/** The same request twice has one effect and one answer: the row that remembers the answer commits with the work. */
package org.kept.chassis.idempotency;
