package org.kept.proposition.unblocking.rest;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.chassis.rest.Problems;
import org.kept.proposition.domain.Value;
import org.kept.proposition.mandates.domain.Extension;
import org.kept.proposition.rest.MoneyBody;
import org.kept.proposition.rest.Wording;
import org.kept.proposition.unblocking.application.UnblockingPolicy;

/**
 * What a manager does about what hangs.
 *
 * @param act {@code insist} on a commitment, {@code handOver} a proposition, or {@code extendMandate} for one
 * @param commitmentId to insist on
 * @param propositionId to hand over, or to extend the owner's mandate for
 * @param to whom it is handed over
 * @param coSign optional: carries a hand-over beyond the colleague's mandate
 * @param upTo the value up to which the owner may commit or amend it
 * @param lifts optional: the limits that it may go beyond, {@code openValue} and {@code valuePerProposition} by default
 * @param until optional: until when, at most some weeks ahead
 */
record UnblockRequest(
        @NotNull
        @Pattern(regexp = "insist|handOver|extendMandate", message = "must be insist, handOver or extendMandate")
        String act,

        UUID propositionId,
        UUID commitmentId,

        @Size(max = 128) @Pattern(regexp = Wording.ACCOUNT_ID, message = Wording.ACCOUNT_ID_MESSAGE)
        String to,

        Boolean coSign,
        @Valid MoneyBody upTo,

        @Size(min = 1, max = 5)
        Set<
                        @NotNull
                        @Pattern(
                                regexp = "openValue|valuePerProposition|department|tier|currency",
                                message = "must be openValue, valuePerProposition, department, tier or currency")
                        String>
                lifts,

        OffsetDateTime until,

        @NotBlank @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String reason) {

    boolean isAbout(String what) {
        return act.equals(what);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when what the act is about is missing */
    void mustBeWhole() {
        must(!isAbout("insist") || commitmentId != null, "commitmentId", "is needed to insist: which commitment is it");
        must(isAbout("insist") || propositionId != null, "propositionId", "is needed for " + act + ": which one is it");
        must(!isAbout("handOver") || to != null && !to.isBlank(), "to", "is needed to hand over: to whom");
        must(!isAbout("extendMandate") || upTo != null, "upTo", "is needed to extend a mandate: up to which value");
    }

    /** Only called for an extension. */
    Extension.Reach reach() {
        Value value = MoneyBody.toValue(upTo);
        return new Extension.Reach(
                value.minorUnits(), value.currency(), lifts == null ? Extension.Reach.OF_VALUE : Set.copyOf(lifts));
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it is past, or too far ahead */
    Instant until(UnblockingPolicy policy, Clock clock) {
        Instant now = clock.instant();
        Instant end = until == null ? now.plus(policy.extensionDefault()) : until.toInstant();
        must(
                end.isAfter(now) && !end.isAfter(now.plus(policy.extensionMax())),
                "until",
                "is still to come, and within " + policy.extensionMax().toDays() + " days");
        return end;
    }

    private static void must(boolean holds, String field, String message) {
        if (!holds) {
            throw Problems.invalid(field, message);
        }
    }
}
