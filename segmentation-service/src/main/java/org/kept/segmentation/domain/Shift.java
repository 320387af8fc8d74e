package org.kept.segmentation.domain;

import java.util.List;

/** Who became a key account, and who is none any more, by one update or another policy. */
public record Shift(List<RankedAccount> entered, List<RankedAccount> left) {
    static final Shift NONE = new Shift(List.of(), List.of());
}
