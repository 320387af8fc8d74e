/** Where is kept what files and people say of departments. */
package org.kept.fulfilment.calendars.persistence;
