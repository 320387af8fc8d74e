package org.kept.proposition.mandates.domain;

/** How a mandate answers to a grant. */
public sealed interface GrantDecision {
    record Granted() implements GrantDecision {}

    /** Another currency needs both amounts. */
    record AmountsMissing(String currency) implements GrantDecision {}

    /** The currency changes only while nothing is booked. */
    record StillOpen(String currency) implements GrantDecision {}
}
