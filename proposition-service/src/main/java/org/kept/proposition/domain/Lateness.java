package org.kept.proposition.domain;

import java.time.Instant;

import org.kept.proposition.domain.Outcome.Kind;

/** Whether something can still be done about a commitment. */
final class Lateness {
    private Lateness() {}

    /** @return of the wanted kind, or past the point of no return with the reason */
    static Outcome outcome(Commitment commitment, Kind wanted, Instant now) {
        Promise promise = commitment.promise();
        if (commitment.state().isSettled()) {
            return tooLate(commitment, "it is " + commitment.state().word());
        }
        if (promise.isPastItsPointOfNoReturn(now)) {
            return tooLate(commitment, "its point of no return was " + promise.pointOfNoReturn());
        }
        return new Outcome(commitment.id(), wanted, null);
    }

    private static Outcome tooLate(Commitment commitment, String reason) {
        return new Outcome(commitment.id(), Kind.PAST_POINT_OF_NO_RETURN, reason);
    }
}
