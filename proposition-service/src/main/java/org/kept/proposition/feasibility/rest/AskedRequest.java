package org.kept.proposition.feasibility.rest;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.kept.proposition.feasibility.domain.Asked;

/**
 * One promise as a draft has it, as far as it matters here: what is promised in words, and how many of it, may be left out.
 *
 * @param commitmentId optional: so that others in the list can name it in {@code dependsOn}
 * @param type optional: a slug such as {@code delivery}
 * @param dueAt with its offset, for example {@code 2027-01-15T17:00:00+01:00}
 * @param timeZone the IANA zone in which the customer is told the date
 * @param dependsOn optional: what comes first, each as its position in the list from 0, or as its commitment's id
 * @param pointOfNoReturn optional: from then on it can neither be changed nor called off
 */
@JsonIgnoreProperties({"promise", "quantity", "customerAgreed"})
record AskedRequest(
        UUID commitmentId,

        @NotBlank @Size(max = 64) String department,

        @Size(max = 64) @Pattern(regexp = SLUG, message = "must be a slug such as delivery or on-site-service")
        String type,

        @NotNull OffsetDateTime dueAt,
        @NotNull ZoneId timeZone,
        @Size(max = 100) List<@NotBlank @Size(max = 36) String> dependsOn,
        OffsetDateTime pointOfNoReturn) {
    private static final String SLUG = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String ANY_TYPE = "other";
    private static final int YEAR_MAX = 2999;

    @JsonIgnore
    @AssertTrue(message = "timeZone must be an IANA zone such as Europe/Berlin: an offset does not know of summer")
    boolean isInNamedZone() {
        return timeZone == null || ZoneId.getAvailableZoneIds().contains(timeZone.getId());
    }

    @JsonIgnore
    @AssertTrue(message = "dueAt and pointOfNoReturn must be dates within reach")
    boolean isWithinReach() {
        return isWithinReach(dueAt) && isWithinReach(pointOfNoReturn);
    }

    private static boolean isWithinReach(OffsetDateTime date) {
        return date == null || date.getYear() > 0 && date.getYear() <= YEAR_MAX;
    }

    /** @param earlier the positions that {@link #dependsOn} means */
    Asked toAsked(Set<Integer> earlier) {
        return new Asked(
                commitmentId,
                department,
                type == null ? ANY_TYPE : type,
                dueAt.toInstant(),
                timeZone,
                earlier,
                pointOfNoReturn == null ? null : pointOfNoReturn.toInstant(),
                Asked.Progress.NOT_PROMISED);
    }
}
