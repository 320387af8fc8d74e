/** The response clock and the steps of the ladder. Plain Java; the time comes from the caller. */
package org.kept.fulfilment.escalation.domain;
