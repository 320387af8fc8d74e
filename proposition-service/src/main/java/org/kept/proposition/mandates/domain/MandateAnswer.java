package org.kept.proposition.mandates.domain;

import java.util.List;

/** How a mandate answers to a claim. */
public sealed interface MandateAnswer {
    /**
     * It is booked.
     *
     * @param openMinor what the salesperson has open now, this claim included
     * @param limitMinor what may be open at once
     */
    record Within(long openMinor, long limitMinor) implements MandateAnswer {}

    /**
     * Nothing is booked: a manager's signature is needed.
     *
     * @param excesses at least one, each limit that the claim goes beyond
     */
    record Beyond(List<Excess> excesses) implements MandateAnswer {
        public Beyond {
            excesses = List.copyOf(excesses);
        }
    }
}
