/** The wire form of an escalation. */
package org.kept.fulfilment.escalation.messaging;
