package org.kept.proposition.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.kept.proposition.domain.BlastRadius;

/**
 * A commitment, and everything else that its customer still waits for.
 *
 * @param more true when the customer has more than 200 propositions in force: those beyond are not told here
 */
record BlastRadiusResponse(OwedResponse commitment, List<Touched> touched, boolean more) {

    /** @param because {@code dependsOn}, {@code sameProposition} or {@code sameAccount} */
    record Touched(String because, @JsonUnwrapped OwedResponse commitment) {
        static Touched of(BlastRadius.Touched touched) {
            return new Touched(touched.because().word(), OwedResponse.of(touched.commitment()));
        }
    }

    static BlastRadiusResponse of(BlastRadius radius) {
        return new BlastRadiusResponse(
                OwedResponse.of(radius.source()),
                radius.touched().stream().map(Touched::of).toList(),
                radius.more());
    }
}
