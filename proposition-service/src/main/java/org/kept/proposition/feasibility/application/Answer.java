package org.kept.proposition.feasibility.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.kept.proposition.feasibility.domain.Assessment;

/** What becomes of a question. */
public sealed interface Answer {
    /**
     * @param asOf the moment from which it is reckoned
     * @param assessments one for each promise, in their order
     * @param unheard departments that nothing can be committed to yet: their topic was not seen
     * @param cannotCommitYet in words why its account keeps it from being committed; null when it does not, or is not said
     */
    record Assessed(Instant asOf, List<Assessment> assessments, Set<String> unheard, String cannotCommitYet)
            implements Answer {}

    /** They wait for each other. @param positions of the promises in the circle */
    record Circular(List<Integer> positions) implements Answer {}
}
