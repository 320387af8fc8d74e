package org.kept.proposition.rest;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kept.chassis.rest.Cursor;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.PropositionState;
import org.kept.proposition.persistence.Propositions.Filter;

/** Reads the list's query parameters; what is not understood is a 400 that says what would be. */
final class ListQuery {
    private ListQuery() {}

    static Filter of(String accountId, String state, String salesperson, String cursor) {
        return new Filter(accountId, state(state), salesperson, after(cursor));
    }

    private static PropositionState state(String name) {
        if (name == null) {
            return null;
        }
        return PropositionState.ofWord(name)
                .orElseThrow(() -> Problems.malformed("state is one of "
                        + Arrays.stream(PropositionState.values())
                                .map(PropositionState::word)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static UUID after(String cursor) {
        String key = Cursor.keyOf(cursor);
        try {
            return key == null ? null : UUID.fromString(key);
        } catch (IllegalArgumentException noId) {
            throw Cursor.malformed(cursor);
        }
    }
}
