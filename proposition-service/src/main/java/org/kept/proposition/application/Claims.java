package org.kept.proposition.application;

import java.util.Set;
import java.util.stream.Collectors;

import org.kept.proposition.domain.Act;
import org.kept.proposition.domain.Commitment;
import org.kept.proposition.domain.CommitmentState;
import org.kept.proposition.domain.Proposition;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.domain.Value;
import org.kept.proposition.mandates.domain.Claim;

/** What a proposition asks of its owner's mandate. */
final class Claims {
    private Claims() {}

    /** @param tier of the account, as it is known now; null when it is not */
    static Claim of(Proposition proposition, String tier) {
        Set<String> departments = proposition.commitments().stream()
                .filter(Commitment::isInVersion)
                .filter(commitment -> commitment.state() != CommitmentState.CANCELLED)
                .map(commitment -> commitment.promise().department())
                .collect(Collectors.toSet());
        return claim(proposition, proposition.value(), departments, tier);
    }

    /** What it would ask once it is amended so. */
    static Claim after(Proposition proposition, Terms terms, Act act, String tier) {
        return claim(proposition, terms.value(), proposition.departmentsAfter(act, terms), tier);
    }

    private static Claim claim(Proposition proposition, Value value, Set<String> departments, String tier) {
        return new Claim(
                proposition.salesperson(),
                proposition.id(),
                proposition.accountId(),
                value == null ? 0 : value.minorUnits(),
                value == null ? null : value.currency(),
                departments,
                tier);
    }
}
