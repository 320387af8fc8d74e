package org.kept.proposition.domain;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.persistence.Embeddable;

/** What a proposition says beside its promises, as it is stored. */
@Embeddable
public record Gist(String statement, LocalDate validUntil, Long valueMinor, String valueCurrency) {

    static Gist of(Terms terms) {
        Value value = terms.value();
        return new Gist(
                terms.statement(),
                terms.validUntil(),
                value == null ? null : value.minorUnits(),
                value == null ? null : value.currency());
    }

    /** @return null when nobody has put a figure to it */
    Value value() {
        return valueMinor == null ? null : new Value(valueMinor, valueCurrency);
    }

    boolean says(Terms terms) {
        return Objects.equals(this, of(terms));
    }
}
