package org.kept.proposition.domain;

/**
 * To whom something is handed over.
 *
 * @param isKnown as somebody who sells and has not left, which is for the caller to know
 */
public record Colleague(String name, boolean isKnown) {}
