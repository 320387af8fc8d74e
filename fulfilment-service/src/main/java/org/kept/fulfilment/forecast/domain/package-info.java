/** The model: from how long things took, and who waits for whom, to expected dates and jeopardy. Plain Java. */
package org.kept.fulfilment.forecast.domain;
