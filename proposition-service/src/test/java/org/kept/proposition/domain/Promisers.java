package org.kept.proposition.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Knows by itself whose word each commitment is: of the last one who told the customer something else while it could be kept. */
final class Promisers {
    private final Proposition proposition;
    private final Function<String, String> at;
    private final Map<UUID, Word> words = new HashMap<>();

    /** @param at says which case it is */
    Promisers(Proposition proposition, Function<String, String> at) {
        this.proposition = proposition;
        this.at = at;
    }

    /** @param thing and {@code by} when, as the customer knows it */
    private record Word(List<Object> thing, Instant dueAt, boolean broken, String promisedBy) {
        static Word of(Commitment commitment) {
            Promise promise = commitment.promise();
            List<Object> thing = List.of(promise.text(), promise.type() + "", promise.quantity() + "");
            return new Word(thing, commitment.customerDueAt(), commitment.broken(), commitment.promisedBy());
        }

        boolean tellsTheCustomerTheSameAs(Word before) {
            return thing.equals(before.thing) && dueAt.equals(before.dueAt);
        }
    }

    /** After each step. @return what of this has happened in it */
    Set<String> areWhoToldTheCustomer() {
        Set<String> happened = new HashSet<>();
        for (Commitment commitment : proposition.commitments()) {
            Word now = Word.of(commitment);
            Word before = words.put(commitment.id(), now);
            assertEquals(whoIs(commitment, before, now, happened), now.promisedBy, at.apply("promised by"));
            if (now.promisedBy != null && !now.promisedBy.equals(proposition.salesperson())) {
                happened.add("promisedByAnother");
            }
        }
        return happened;
    }

    private String whoIs(Commitment commitment, Word before, Word now, Set<String> happened) {
        if (commitment.state() == CommitmentState.DRAFT) {
            return null;
        }
        if (before == null || before.promisedBy == null) {
            return proposition.salesperson();
        }
        if (now.tellsTheCustomerTheSameAs(before)) {
            return before.promisedBy;
        }
        happened.add(before.broken ? "brokenAndChanged" : "promisedAnew");
        return before.broken ? before.promisedBy : proposition.salesperson();
    }
}
