package org.kept.fulfilment.reports.messaging;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.kept.fulfilment.domain.Reason;
import org.kept.fulfilment.domain.ReasonCode;

/**
 * Why.
 *
 * @param code to count by; not needed where words are enough, with progress, handing over and going on
 * @param text in the department's own words
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReportedReason(
        String code,

        @NotBlank @Size(max = 1000) @Pattern(regexp = DepartmentReport.LINES, message = DepartmentReport.LINES_MESSAGE)
        String text) {

    // The codes stand in the contract.
    @AssertTrue(message = "must be one of the contract's codes")
    boolean isCode() {
        return code == null || ReasonCode.of(code).isPresent();
    }

    Reason toReason() {
        return new Reason(code == null ? null : ReasonCode.of(code).orElseThrow(), text);
    }
}
