/** The wire form of what is told of a forecast. */
package org.kept.fulfilment.forecast.messaging;
