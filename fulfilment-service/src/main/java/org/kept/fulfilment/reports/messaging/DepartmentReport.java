package org.kept.fulfilment.reports.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.kept.fulfilment.domain.Reason;
import org.kept.fulfilment.domain.ReasonCode;

/**
 * The wire form of {@code org.kept.department.report.v1}: one step of a department's work, with what the same step needs
 * over REST. Its contract is kept here, by its reader, since each department has a writer of its own.
 *
 * @param by the person or the system that says so
 * @param commitmentRevision optional: that of the commitment when it was read; then the report counts for no other one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DepartmentReport(
        @NotNull UUID commitmentId,
        @NotNull String step,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must be text without control characters")
        String by,

        @Positive Long commitmentRevision,
        @Valid Why reason,
        OffsetDateTime dueAt,
        OffsetDateTime expectedAt,

        @Pattern(regexp = "accept|refuse", message = "must be accept or refuse")
        String decision) {
    private static final int YEAR_MAX = 2999;

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Why(
            @NotNull String code,

            @NotBlank
            @Size(max = 1000)
            @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "must be text without control characters")
            String text) {
        @AssertTrue(message = "code must be capacity, material, notFeasible, unclear, notOurs or other")
        boolean isCodeKnown() {
            return code == null || ReasonCode.of(code).isPresent();
        }

        Reason toReason() {
            return new Reason(ReasonCode.of(code).orElseThrow(), text);
        }
    }

    @AssertTrue(message = "dueAt must be a date within reach")
    boolean isDueWithinReach() {
        return isWithinReach(dueAt);
    }

    @AssertTrue(message = "expectedAt must be a date within reach")
    boolean isExpectedWithinReach() {
        return isWithinReach(expectedAt);
    }

    long revision() {
        return commitmentRevision == null ? 0 : commitmentRevision;
    }

    /** @return null when none is given */
    Reason why() {
        return reason == null ? null : reason.toReason();
    }

    Instant offered() {
        return dueAt.toInstant();
    }

    /** @return null when nobody can tell */
    Instant expected() {
        return expectedAt == null ? null : expectedAt.toInstant();
    }

    private static boolean isWithinReach(OffsetDateTime date) {
        return date == null || date.getYear() > 0 && date.getYear() <= YEAR_MAX;
    }
}
