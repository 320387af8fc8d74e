/** Hearing reports, letting those wait that are ahead of what they answer, and telling why one was rejected. */
package org.kept.fulfilment.reports.application;
