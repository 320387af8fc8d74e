/** A report as it is found, before anybody has understood it. Plain Java. */
package org.kept.fulfilment.reports.domain;
