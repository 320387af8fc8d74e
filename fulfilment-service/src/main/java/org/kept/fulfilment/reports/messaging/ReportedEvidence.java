package org.kept.fulfilment.reports.messaging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.kept.fulfilment.domain.Evidence;

/**
 * Something that shows that it was delivered.
 *
 * @param kind a slug, such as {@code proof-of-delivery}
 * @param reference a URI, or words
 * @param text optional
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReportedEvidence(
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*", message = "must be a slug such as proof-of-delivery")
        String kind,

        @NotBlank @Size(max = 2000) @Pattern(regexp = DepartmentReport.LINES, message = DepartmentReport.LINES_MESSAGE)
        String reference,

        @Size(max = 1000) @Pattern(regexp = DepartmentReport.LINES, message = DepartmentReport.LINES_MESSAGE)
        String text) {

    Evidence toEvidence() {
        return new Evidence(kind, reference, text);
    }
}
