/**
 * How good the model would have been: it is given a history up to a date, and its picks are compared with who was key
 * after that date, beside the obvious guesses. A program of its own, which the service does not run.
 */
package org.kept.segmentation.rising.backtest;
