package org.kept.segmentation.domain;

/**
 * KEY: sales serves them in person. RISING: not key, and promising to become so: sales serves them too. SELF_SERVICE:
 * standard propositions at the touch-points do.
 */
public enum Tier {
    KEY,
    RISING,
    SELF_SERVICE
}
