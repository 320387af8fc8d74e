package org.kept.proposition.application;

import org.kept.proposition.domain.Proposition;

/**
 * A draft that was just written.
 *
 * @param cannotCommitYet in words why its account would keep it from being committed as things stand; null when it does not
 */
public record Drafted(Proposition proposition, String cannotCommitYet) {}
