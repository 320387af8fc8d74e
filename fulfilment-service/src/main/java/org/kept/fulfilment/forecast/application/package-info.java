/** When forecasts are made anew, and what is told of them. The only part of this room that publishes. */
package org.kept.fulfilment.forecast.application;
