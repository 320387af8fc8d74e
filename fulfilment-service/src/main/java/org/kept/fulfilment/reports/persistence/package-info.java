/** The reports that wait. */
package org.kept.fulfilment.reports.persistence;
