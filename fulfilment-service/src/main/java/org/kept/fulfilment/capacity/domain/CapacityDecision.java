package org.kept.fulfilment.capacity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was decided for a day, for ever.
 *
 * @param proposal in the policy's order, where each would have fallen
 * @param decision in the order decided, where each falls
 * @param reason null when it was decided as proposed, and nothing was said
 */
public record CapacityDecision(
        UUID id,
        String department,
        LocalDate day,
        String type,
        int capacity,
        String decidedBy,
        Instant decidedAt,
        boolean asProposed,
        String reason,
        List<Place> proposal,
        List<Place> decision) {
    /** @param fallsOn null when no day within reach had room */
    public record Place(UUID commitmentId, String accountId, Tier tier, LocalDate fallsOn) {
        public static Place of(Placement placement) {
            Contender contender = placement.contender();
            return new Place(contender.commitmentId(), contender.accountId(), contender.tier(), placement.fallsOn());
        }
    }
}
