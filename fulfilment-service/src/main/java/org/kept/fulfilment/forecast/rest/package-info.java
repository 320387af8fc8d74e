/** Promises in danger, as desks and sales read them. */
package org.kept.fulfilment.forecast.rest;
