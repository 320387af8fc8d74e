/** A department with all that holds for it, and how people refine that. */
package org.kept.fulfilment.calendars.rest;
