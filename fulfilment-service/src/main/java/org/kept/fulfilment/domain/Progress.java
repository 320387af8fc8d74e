package org.kept.fulfilment.domain;

import java.time.Instant;

/**
 * What a desk says of how far the work is; what it does not say (null) stays as it was.
 *
 * @param percent 0 to 100
 * @param quantityDone of the promised quantity
 * @param expectedAt when it will be delivered
 * @param why in words; needed when it is less than before
 */
public record Progress(Integer percent, Integer quantityDone, Instant expectedAt, String why) {
    boolean saysNothing() {
        return percent == null && quantityDone == null && expectedAt == null;
    }
}
