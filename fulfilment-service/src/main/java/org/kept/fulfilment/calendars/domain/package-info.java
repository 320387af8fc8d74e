/** What was said of a department, by whom. Plain Java. */
package org.kept.fulfilment.calendars.domain;
