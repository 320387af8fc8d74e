package org.kept.proposition.domain;

import java.util.List;
import java.util.UUID;

import org.kept.proposition.mandates.domain.Excess;

/**
 * The next version of a proposition, written down and not in force: it goes beyond its owner's mandate and waits for a
 * manager's signature. What is committed stays as it is meanwhile, and no mandate is booked for it.
 *
 * @param ofVersion the version that it was held against: one that was made since has overtaken it
 * @param asked who wants it, since when, and why
 */
public record PendingAmendment(UUID propositionId, int ofVersion, Terms terms, Act asked, List<Excess> excesses) {}
