/** Reads the timelines of all tasks in the order of their numbers. */
package org.kept.fulfilment.following.persistence;
