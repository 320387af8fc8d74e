/** Where the response clocks stand. */
package org.kept.fulfilment.escalation.persistence;
