package org.kept.fulfilment.capacity.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.kept.fulfilment.capacity.domain.Contention;
import org.kept.fulfilment.capacity.domain.Placement;
import org.kept.fulfilment.capacity.domain.Policy;

/**
 * The wire form of {@code org.kept.department.contended.v1}: a day on which more of one type falls than the department can
 * do, for its lead to decide.
 *
 * @param commitments how many compete; at most {@value #PROPOSED_MAX} of them are named
 */
record DepartmentContended(
        String department,
        String day,
        String type,
        int capacity,
        int commitments,
        String contentionVersion,
        String policy,
        Instant foundAt,
        List<Place> proposed) {
    static final String TYPE = "org.kept.department.contended.v1";
    /** What a broker takes in one record, several times over. */
    static final int PROPOSED_MAX = 1_000;

    /** @param fallsOn absent when no day within reach has room */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(UUID commitmentId, boolean keepsTheDay, String fallsOn) {
        static Place of(Placement placement) {
            return new Place(
                    placement.contender().commitmentId(),
                    placement.keepsTheDay(),
                    placement.fallsOn() == null ? null : placement.fallsOn().toString());
        }
    }

    static DepartmentContended of(String department, Contention contention, Instant at) {
        return new DepartmentContended(
                department,
                contention.day().toString(),
                contention.type(),
                contention.capacity(),
                contention.contenders().size(),
                Long.toString(contention.version()),
                Policy.WORDS,
                at,
                contention.proposal().stream()
                        .limit(PROPOSED_MAX)
                        .map(Place::of)
                        .toList());
    }
}
