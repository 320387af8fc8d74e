package org.kept.proposition.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a proposition says, as a whole.
 *
 * @param value null when nobody has put a figure to it
 * @param validUntil the last day on which the customer can take it up, or null when open-ended
 */
public record Terms(String statement, Value value, LocalDate validUntil, List<Clause> clauses) {
    /** Without a value, and with new promises only. */
    public Terms(String statement, LocalDate validUntil, List<Promise> promises) {
        this(statement, null, validUntil, promises.stream().map(Clause::of).toList());
    }

    /** The same, with that value. */
    Terms worth(Value other) {
        return new Terms(statement, other, validUntil, clauses);
    }

    /** @return what keeps these terms from being written down as a new draft; empty when nothing does */
    public List<Decision.Fault> faults() {
        return TermRules.faults(clauses, Set.of());
    }
}
