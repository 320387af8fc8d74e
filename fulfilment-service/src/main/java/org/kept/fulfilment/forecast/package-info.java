/**
 * When what was promised is expected, and whether the customer's date is in danger. It reads the tasks and changes none;
 * what it finds stands in tables of its own.
 */
package org.kept.fulfilment.forecast;
