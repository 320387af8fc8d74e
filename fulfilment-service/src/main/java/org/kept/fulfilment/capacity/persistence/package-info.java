/** Reads tasks by the days that they fall on; keeps tiers, and decisions for ever. */
package org.kept.fulfilment.capacity.persistence;
