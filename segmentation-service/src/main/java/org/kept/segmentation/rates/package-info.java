/** Rates on their way out to {@code fx-rates.v1}. Whether a rate is sound is the domain's, what is done with it the engine's. */
package org.kept.segmentation.rates;
