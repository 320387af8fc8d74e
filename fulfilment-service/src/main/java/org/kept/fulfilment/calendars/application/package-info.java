/** People refine what a department's file says; the years pass. */
package org.kept.fulfilment.calendars.application;
