package org.kept.proposition.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What fulfilment-service foresees of an open commitment.
 *
 * @param revision rises with everything that is foreseen of this commitment; not that of its progress
 * @param expectedAt null when it is not expected to be delivered at all
 * @param at when it was found
 */
public record Foresight(UUID commitmentId, long revision, Jeopardy jeopardy, Instant expectedAt, Instant at) {}
