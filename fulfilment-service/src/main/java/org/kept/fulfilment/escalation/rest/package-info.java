/** Who waits for whom, as the people read it who are told. */
package org.kept.fulfilment.escalation.rest;
