package org.kept.proposition.domain;

/** What an individual proposition takes for an account that is served at the touch-points. */
public enum SelfServicePolicy {
    /** A stated reason. */
    REASON,
    /** It gets none: a standard proposition serves it. */
    REFUSE,
    /** Nothing more than any other. */
    ALLOW
}
