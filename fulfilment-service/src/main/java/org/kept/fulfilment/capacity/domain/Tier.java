package org.kept.fulfilment.capacity.domain;

/** How much an account matters, in the order of the policy. */
public enum Tier {
    KEY,
    RISING,
    SELF_SERVICE,
    /** Segmentation has not told of it, or tells of a tier that is not known here. */
    UNRANKED;

    /** @param word as segmentation says it; may be null */
    public static Tier of(String word) {
        for (Tier tier : values()) {
            if (tier.name().equals(word)) {
                return tier;
            }
        }
        return UNRANKED;
    }
}
