package org.kept.segmentation.domain;

/** KEY: sales serves them in person. SELF_SERVICE: standard propositions at the touch-points do. */
public enum Tier {
    KEY,
    SELF_SERVICE
}
