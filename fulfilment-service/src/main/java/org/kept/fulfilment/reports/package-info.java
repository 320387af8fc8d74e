/**
 * What a department's own system says on its topic, and what it is told when that cannot be. A report is a desk's word
 * that comes another way: what may be said, and when, is the task's to decide, as over REST.
 */
package org.kept.fulfilment.reports;
