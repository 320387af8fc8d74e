package org.kept.proposition.templates.domain;

import java.util.Optional;

import org.kept.proposition.domain.Value;

/**
 * How much a standard proposition may be worth: so much a touch-point may promise by itself.
 *
 * @param told the most, in words such as {@code 1000.00 EUR}
 */
public record StandardLimit(Value most, String told) {

    /** @return why a value is not within it, and what would be; empty when it is */
    public Optional<String> refusal(Value value) {
        boolean within =
                value != null && value.currency().equals(most.currency()) && value.minorUnits() <= most.minorUnits();
        return within
                ? Optional.empty()
                : Optional.of("a standard proposition states a value of at most " + told
                        + ": lower it, or leave it to a salesperson's mandate");
    }
}
