package org.kept.fulfilment.domain;

import java.util.UUID;

/**
 * Somebody else in sales answers to the customer for a commitment from now on. What was promised stays, so this answers no
 * question and asks none.
 *
 * @param revision of who is responsible, not of the commitment; whoever is named under the highest one is
 * @param by whose act it was
 */
public record OtherSalesperson(
        UUID commitmentId, String department, String salesperson, long revision, String by, String why) {}
