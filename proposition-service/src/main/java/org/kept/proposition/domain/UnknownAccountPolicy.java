package org.kept.proposition.domain;

/** What an account gets that nobody has registered and that has not ordered. */
public enum UnknownAccountPolicy {
    /** Nothing is promised to it until it is known. */
    REFUSE,
    /** As any other: for a company whose accounts are kept elsewhere, and are not told here. */
    ALLOW
}
