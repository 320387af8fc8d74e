/** What the model reads, set by set, and where forecasts, their history and their marks are kept. */
package org.kept.fulfilment.forecast.persistence;
