/** The clocks are started, stopped and looked at; the steps are taken and told. */
package org.kept.fulfilment.escalation.application;
