/**
 * On which days a department works, and how people refine what its file says. How working time is counted stands in the
 * domain.
 */
package org.kept.fulfilment.calendars;
