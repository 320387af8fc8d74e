package org.kept.proposition.mandates.rest;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.kept.chassis.money.Money;
import org.kept.chassis.rest.Problems;
import org.kept.proposition.mandates.domain.Grant;
import org.kept.proposition.mandates.domain.Permitted;
import org.kept.proposition.people.rest.Wording;

/**
 * New limits. What is absent stays as it is; {@code ["*"]} is every department or tier, an empty list none.
 *
 * @param openValue what may be open at once
 * @param reason goes into the ledger, and the salesperson reads it
 */
record GrantRequest(
        @Valid Amount openValue,
        @Valid Amount valuePerProposition,
        @Size(max = 100) List<@NotBlank @Size(max = 64) @Pattern(regexp = "\\*|[A-Za-z0-9._-]+") String> departments,
        @Size(max = 3) List<@NotNull @Pattern(regexp = "\\*|KEY|RISING|SELF_SERVICE") String> tiers,

        @NotBlank @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String reason) {

    /** A decimal amount and its ISO 4217 currency. */
    record Amount(
            @NotBlank @Size(max = 32) String amount,
            @NotBlank @Size(max = 3) String currency) {
        static Amount of(long minor, String currency) {
            return new Amount(new Money(minor, Money.currency(currency)).amount(), currency);
        }

        private long minor(String field) {
            try {
                long minor = Money.parse(amount, currency).minorUnits();
                if (minor >= 0) {
                    return minor;
                }
            } catch (IllegalArgumentException unreadable) {
                throw Problems.invalid(field, unreadable.getMessage());
            }
            throw Problems.invalid(field, "must not be negative");
        }
    }

    @JsonIgnore
    @AssertTrue(message = "both amounts must be in one currency")
    boolean isInOneCurrency() {
        return openValue == null
                || valuePerProposition == null
                || Objects.equals(openValue.currency, valuePerProposition.currency);
    }

    @JsonIgnore
    @AssertTrue(message = "name at least one limit: openValue, valuePerProposition, departments or tiers")
    boolean isAboutSomething() {
        return openValue != null || valuePerProposition != null || departments != null || tiers != null;
    }

    Grant toGrant() {
        Amount some = openValue == null ? valuePerProposition : openValue;
        return new Grant(
                some == null ? null : some.currency,
                openValue == null ? null : openValue.minor("openValue"),
                valuePerProposition == null ? null : valuePerProposition.minor("valuePerProposition"),
                permitted(departments),
                permitted(tiers));
    }

    private static Permitted permitted(List<String> names) {
        return names == null ? null : names.contains("*") ? Permitted.EVERY : Permitted.of(names);
    }
}
