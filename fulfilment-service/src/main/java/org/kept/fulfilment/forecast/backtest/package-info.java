/**
 * How early and how rightly jeopardy would have warned: a generated history of promises is replayed hour by hour, and the
 * warnings are compared with what became of the promises, beside the obvious rule. A program of its own, which the service
 * does not run. The history is simulated by queues, workers and chance; it knows nothing of the model.
 */
package org.kept.fulfilment.forecast.backtest;
