package org.kept.proposition.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.kept.proposition.domain.Promise;

/**
 * One promise as a salesperson writes it.
 *
 * @param commitmentId optional: the commitment that this is, when terms are written anew; without it, it is a new one
 * @param type optional: a slug such as {@code delivery}, so that promises can be compared
 * @param quantity optional: how many, 1 or more
 * @param dueAt with its offset, for example {@code 2027-01-15T17:00:00+01:00}
 * @param timeZone the IANA zone in which the customer was told the date, for example {@code Europe/Berlin}
 * @param dependsOn optional: what comes first, each as its position in this list from 0, or as its commitment's id
 * @param pointOfNoReturn optional: from then on it can neither be changed nor called off
 * @param customerAgreed in an amendment: the customer has agreed to the date, so kept is measured against it
 */
record PromiseRequest(
        UUID commitmentId,

        @NotBlank @Size(max = 64) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String department,

        @NotBlank @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String promise,

        @Size(max = 64) @Pattern(regexp = Wording.SLUG, message = Wording.SLUG_MESSAGE)
        String type,

        @Min(1) Integer quantity,
        @NotNull OffsetDateTime dueAt,
        @NotNull ZoneId timeZone,
        @Size(max = 100) List<@NotBlank @Size(max = 36) String> dependsOn,
        OffsetDateTime pointOfNoReturn,
        boolean customerAgreed) {
    static final int YEAR_MAX = 2999;

    @JsonIgnore
    @AssertTrue(message = "timeZone must be an IANA zone such as Europe/Berlin: an offset does not know of summer")
    boolean isInNamedZone() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone.getId());
    }

    @JsonIgnore
    @AssertTrue(message = "dueAt must be a date within reach")
    boolean isDueWithinReach() {
        return isWithinReach(dueAt);
    }

    @JsonIgnore
    @AssertTrue(message = "pointOfNoReturn must be a date within reach")
    boolean isLastCallWithinReach() {
        return isWithinReach(pointOfNoReturn);
    }

    private static boolean isWithinReach(OffsetDateTime date) {
        return date == null || date.getYear() > 0 && date.getYear() <= YEAR_MAX;
    }

    /** @throws DateTimeException when nobody could have promised that date */
    public static void mustBeWithinReach(Instant date) {
        if (!isWithinReach(date.atOffset(ZoneOffset.UTC))) {
            throw new DateTimeException("Out of reach: " + date);
        }
    }

    /** @param earlier the ids that {@link #dependsOn} means */
    Promise toPromise(Set<UUID> earlier) {
        return new Promise(
                department,
                promise,
                type,
                quantity,
                kept(dueAt),
                timeZone,
                earlier,
                pointOfNoReturn == null ? null : kept(pointOfNoReturn));
    }

    /** As the database keeps it, so that what is read is what was written. */
    private static Instant kept(OffsetDateTime date) {
        return date.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
