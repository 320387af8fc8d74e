package org.kept.proposition.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything else that one customer was promised and still waits for, seen from one commitment.
 *
 * @param touched what waits for it first, then what was promised with it, then the rest; each by its date
 * @param more whether the customer has more propositions in force than were looked at
 */
public record BlastRadius(Commitment source, List<Touched> touched, boolean more) {
    /** More propositions in force for one account are not looked at; the commitment's own always is. */
    public static final int PROPOSITIONS_MAX = 200;

    /** How close a commitment is to the one in danger, the closest first. */
    public enum Because {
        /** It waits for it, directly or through others. */
        DEPENDS_ON,
        SAME_PROPOSITION,
        SAME_ACCOUNT;

        public String word() {
            return Word.of(this);
        }
    }

    public record Touched(Commitment commitment, Because because) {}

    /** @param ofAccount the customer's propositions in force; one more than the bound tells that there are more */
    public static BlastRadius of(Commitment source, List<Proposition> ofAccount) {
        Proposition own = source.proposition();
        Map<UUID, Set<UUID>> before = own.commitments().stream()
                .collect(Collectors.toMap(Commitment::id, one -> one.promise().dependsOn()));
        Set<UUID> waiting = Dependencies.of(before).waitingFor(source.id());
        Stream<Proposition> others = ofAccount.stream()
                .limit(PROPOSITIONS_MAX)
                .filter(proposition -> !proposition.id().equals(own.id()));
        List<Touched> touched = Stream.concat(Stream.of(own), others)
                .flatMap(proposition -> proposition.commitments().stream())
                .filter(one -> !one.id().equals(source.id()) && one.isOwed())
                .map(one -> new Touched(one, because(one, own, waiting)))
                .sorted(Comparator.comparing(Touched::because)
                        .thenComparing(one -> one.commitment().customerDueAt())
                        .thenComparing(one -> one.commitment().id()))
                .toList();
        return new BlastRadius(source, touched, ofAccount.size() > PROPOSITIONS_MAX);
    }

    private static Because because(Commitment one, Proposition own, Set<UUID> waiting) {
        if (waiting.contains(one.id())) {
            return Because.DEPENDS_ON;
        }
        return one.proposition().id().equals(own.id()) ? Because.SAME_PROPOSITION : Because.SAME_ACCOUNT;
    }
}
