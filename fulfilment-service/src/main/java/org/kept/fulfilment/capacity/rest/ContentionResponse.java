package org.kept.fulfilment.capacity.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kept.chassis.rest.EntityTags;
import org.kept.fulfilment.capacity.domain.Contender;
import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.Placement;
import org.kept.fulfilment.capacity.domain.Policy;
import org.kept.fulfilment.capacity.domain.Suggestion;

/**
 * A day on which more of one type falls than the department can do.
 *
 * @param etag what a decision about it sends as {@code If-Match}
 * @param policy by which the order is proposed, in words
 * @param proposed all that compete, the first to keep the day first
 * @param suggestions what colleagues would have the lead decide, the latest first
 */
record ContentionResponse(
        LocalDate day,
        String type,
        int capacity,
        int commitments,
        String etag,
        String policy,
        List<Place> proposed,
        List<Suggested> suggestions) {
    /**
     * @param valueMinor in minor units of the currency in which values are compared
     * @param fallsOn absent when no day within reach has room
     */
    record Place(
            UUID commitmentId,
            String accountId,
            String tier,
            Instant customerDueAt,
            long valueMinor,
            Instant madeAt,
            boolean keepsTheDay,
            LocalDate fallsOn) {
        static Place of(Placement placement) {
            Contender contender = placement.contender();
            return new Place(
                    contender.commitmentId(),
                    contender.accountId(),
                    contender.tier().name(),
                    contender.customerDueAt(),
                    contender.valueMinor(),
                    contender.madeAt(),
                    placement.keepsTheDay(),
                    placement.fallsOn());
        }
    }

    /** @param current whether it is of the very contention that is shown */
    record Suggested(String by, Instant at, List<UUID> order, String reason, boolean current) {
        static List<Suggested> of(Contention contention, List<Suggestion> all) {
            return all.stream()
                    .filter(one -> one.isOn(contention))
                    .map(one ->
                            new Suggested(one.by(), one.at(), one.order(), one.reason(), one.isCurrentFor(contention)))
                    .toList();
        }
    }

    static ContentionResponse of(Contention contention, List<Suggestion> suggestions) {
        return new ContentionResponse(
                contention.day(),
                contention.type(),
                contention.capacity(),
                contention.contenders().size(),
                EntityTags.of(contention.version()),
                Policy.WORDS,
                contention.proposal().stream().map(Place::of).toList(),
                Suggested.of(contention, suggestions));
    }
}
