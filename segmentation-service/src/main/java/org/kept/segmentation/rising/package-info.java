/**
 * Who promises to matter: of the accounts that are not key, those that are likely to be so in the window ahead. Plain
 * Java, deterministic, knowing no host and no clock: summaries of what accounts bought go in, projections come out.
 * Days are UTC epoch days, money is whole minor units. Why the model is what it is:
 * {@code deploy/decisions/rising-model.md}.
 */
package org.kept.segmentation.rising;
