package org.kept.proposition.domain;

import java.util.UUID;

/**
 * A version of a proposition; once made, it is never changed.
 *
 * @param number 1 with the first commit, and one more with each amendment
 * @param made who made it when, and why
 */
public record PropositionVersion(UUID propositionId, int number, VersionContent content, Act made) {}
