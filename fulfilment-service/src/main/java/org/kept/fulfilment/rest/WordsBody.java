package org.kept.fulfilment.rest;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.kept.fulfilment.domain.Reason;
import org.kept.fulfilment.domain.ReasonCode;

/**
 * Why, where words are enough: the shape of {@link ReasonBody}, and of reports.
 *
 * @param code optional, one of those
 * @param text in the department's own words
 */
record WordsBody(
        String code,

        @NotBlank @Size(max = 1000) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
        String text) {

    Reason toReason() {
        return new Reason(code == null ? null : ReasonCode.of(code).orElseThrow(), text);
    }

    @JsonIgnore
    @AssertTrue(message = ReasonBody.CODES)
    boolean isCodeKnown() {
        return ReasonBody.isNoneOrKnown(code);
    }
}
