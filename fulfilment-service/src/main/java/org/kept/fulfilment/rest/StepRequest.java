package org.kept.fulfilment.rest;

import java.time.Instant;
import java.time.OffsetDateTime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.kept.fulfilment.application.DeskWord;

/** What a desk has to say with a step that needs more than its name. */
final class StepRequest {
    private static final int YEAR_MAX = 2999;

    private StepRequest() {}

    /** @return null for null */
    static Instant instant(OffsetDateTime date) {
        return date == null ? null : date.toInstant();
    }

    record Reasoned(@NotNull @Valid ReasonBody reason) {}

    /** @param dueAt with its offset: the date that the department offers */
    record Counter(
            @NotNull OffsetDateTime dueAt, @NotNull @Valid ReasonBody reason) {
        @JsonIgnore
        @AssertTrue(message = "dueAt must be a date within reach")
        boolean isDueWithinReach() {
            return isWithinReach(dueAt);
        }

        DeskWord toWord() {
            return new DeskWord.Counter(dueAt.toInstant(), reason.toReason());
        }
    }

    /** @param expectedAt optional, with its offset: when it will be delivered after all */
    record Hold(@NotNull @Valid ReasonBody reason, OffsetDateTime expectedAt) {
        @JsonIgnore
        @AssertTrue(message = "expectedAt must be a date within reach")
        boolean isExpectedWithinReach() {
            return isWithinReach(expectedAt);
        }

        DeskWord toWord() {
            return new DeskWord.Hold(reason.toReason(), instant(expectedAt));
        }
    }

    /**
     * @param decision {@code accept} or {@code refuse}
     * @param reason needed for a refusal before the point of no return
     */
    record CancellationAnswer(
            @NotNull @Pattern(regexp = "accept|refuse", message = "must be accept or refuse")
            String decision,

            @Valid ReasonBody reason) {
        DeskWord toWord() {
            return decision.equals("accept")
                    ? new DeskWord.AcceptCancellation()
                    : new DeskWord.RefuseCancellation(ReasonBody.toReason(reason));
        }
    }

    static boolean isWithinReach(OffsetDateTime date) {
        return date == null || date.getYear() > 0 && date.getYear() <= YEAR_MAX;
    }
}
