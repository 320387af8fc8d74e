package org.kept.proposition.mandates.domain;

/** The company's policy on a proposition that states no value: no limit on values can hold it. */
public enum UnstatedValue {
    /** It is beyond every mandate: its owner states a value, or a manager signs. */
    SIGN,
    /** It claims nothing. */
    ALLOW
}
