package org.kept.fulfilment.capacity.application;

import org.kept.fulfilment.capacity.domain.CapacityDecision;
import org.kept.fulfilment.capacity.domain.Choice;
import org.kept.fulfilment.capacity.domain.Suggestion;

/** How it ends when a lead decides, or a colleague suggests. */
public sealed interface Verdict {
    record Kept(CapacityDecision decision) implements Verdict {}

    record Suggested(Suggestion suggestion) implements Verdict {}

    /**
     * Whoever speaks has seen another one.
     *
     * @param version of what is contended now
     */
    record SeenAnother(long version) implements Verdict {}

    /** On that day no more of that type falls than can be done. */
    record NothingContended() implements Verdict {}

    /** Somebody changes one of the tasks right now. */
    record Changing() implements Verdict {}

    /** @param outcome any but {@link Choice.Outcome.Decided} */
    record NotChosen(Choice.Outcome outcome) implements Verdict {}
}
