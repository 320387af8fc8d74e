package org.kept.fulfilment.rest;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.kept.fulfilment.domain.Reason;
import org.kept.fulfilment.domain.ReasonCode;

/**
 * Why, in both directions.
 *
 * @param code one of {@code capacity, material, notFeasible, unclear, notOurs, waitingForCustomer, waitingForOthers, other}
 * @param text in the department's own words
 */
record ReasonBody(
        @NotNull String code,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
        String text) {

    static final String CODES = "code must be capacity, material, notFeasible, unclear, notOurs, waitingForCustomer, "
            + "waitingForOthers or other";

    /** @return null for null */
    static ReasonBody of(Reason reason) {
        return reason == null ? null : new ReasonBody(reason.code().word(), reason.text());
    }

    /** @return null for null */
    static Reason toReason(ReasonBody body) {
        return body == null ? null : body.toReason();
    }

    Reason toReason() {
        return new Reason(ReasonCode.of(code).orElseThrow(), text);
    }

    @JsonIgnore
    @AssertTrue(message = CODES)
    boolean isCodeKnown() {
        return isNoneOrKnown(code);
    }

    static boolean isNoneOrKnown(String code) {
        return code == null || ReasonCode.of(code).isPresent();
    }
}
