package org.kept.proposition.rest;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.kept.proposition.domain.Promise;

/**
 * One promise as a salesperson writes it.
 *
 * @param dueAt with its offset, for example {@code 2027-01-15T17:00:00+01:00}
 * @param timeZone the IANA zone in which the customer was told the date, for example {@code Europe/Berlin}
 */
record PromiseRequest(
        @NotBlank @Size(max = 64) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String department,

        @NotBlank @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String promise,

        @NotNull OffsetDateTime dueAt,
        @NotNull ZoneId timeZone) {
    private static final int YEAR_MAX = 2999;

    @JsonIgnore
    @AssertTrue(message = "timeZone must be an IANA zone such as Europe/Berlin: an offset does not know of summer")
    boolean isInNamedZone() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone.getId());
    }

    @JsonIgnore
    @AssertTrue(message = "dueAt must be a date within reach")
    boolean isDueWithinReach() {
        return dueAt == null || dueAt.getYear() > 0 && dueAt.getYear() <= YEAR_MAX;
    }

    Promise toPromise() {
        return new Promise(department, promise, dueAt.toInstant(), timeZone);
    }
}
