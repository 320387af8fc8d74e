package org.kept.proposition.domain;

import java.util.List;

/** How a proposition answers to what somebody wants to do with it. */
public sealed interface Decision {
    /** @param events in the order in which they are to be published */
    record Done(List<PropositionEvent> events) implements Decision {}

    /** Only its owner changes or commits a proposition. */
    record NotTheOwner(String owner) implements Decision {}

    /** It is no draft any more. */
    record NoDraft(PropositionState state) implements Decision {}

    /** @param faults each with the field that it concerns */
    record Faulty(List<Fault> faults) implements Decision {}

    /** @param field a path into the request, such as {@code commitments[1].department} */
    record Fault(String field, String message) {}
}
