package org.kept.proposition.rest;

import java.time.OffsetDateTime;
import java.time.ZoneId;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.kept.proposition.domain.Promise;

/**
 * One promise as a salesperson writes it.
 *
 * @param dueAt with its offset, for example {@code 2027-01-15T17:00:00+01:00}
 * @param timeZone the IANA zone in which the customer was told the date, for example {@code Europe/Berlin}
 */
record PromiseRequest(
        @NotBlank @Size(max = 64) String department,
        @NotBlank @Size(max = 2000) String promise,
        @NotNull OffsetDateTime dueAt,
        @NotNull ZoneId timeZone) {

    Promise toPromise() {
        return new Promise(department, promise, dueAt.toInstant(), timeZone);
    }
}
