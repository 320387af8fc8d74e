package org.kept.fulfilment.rest;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.kept.fulfilment.application.DeskWord;
import org.kept.fulfilment.domain.Milestone;
import org.kept.fulfilment.domain.Person;
import org.kept.fulfilment.domain.Progress;
import org.kept.fulfilment.domain.Proof;

/** What a desk has to say while it works. */
final class WorkRequest {
    private WorkRequest() {}

    /**
     * At least one of the first three.
     *
     * @param percent 0 to 100
     * @param quantityDone of the promised quantity
     * @param expectedAt with its offset: when it will be delivered
     * @param reason in words; needed when it is less than before
     */
    record Report(
            Integer percent,
            Integer quantityDone,
            OffsetDateTime expectedAt,

            @Size(min = 1, max = 1000) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
            String reason) {
        @JsonIgnore
        @AssertTrue(message = "expectedAt must be a date within reach")
        boolean isExpectedWithinReach() {
            return StepRequest.isWithinReach(expectedAt);
        }

        DeskWord toWord() {
            return new DeskWord.Report(new Progress(percent, quantityDone, StepRequest.instant(expectedAt), reason));
        }
    }

    /**
     * At least one of the dates, with their offsets.
     *
     * @param name the same each time
     */
    record Passed(
            @NotBlank @Size(max = 100) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
            String name,

            OffsetDateTime plannedAt,
            OffsetDateTime reachedAt) {
        @JsonIgnore
        @AssertTrue(message = "plannedAt and reachedAt must be dates within reach")
        boolean isWithinReach() {
            return StepRequest.isWithinReach(plannedAt) && StepRequest.isWithinReach(reachedAt);
        }

        DeskWord toWord() {
            return new DeskWord.Pass(
                    new Milestone(name, StepRequest.instant(plannedAt), StepRequest.instant(reachedAt)));
        }
    }

    /** @param reason optional: why work goes on after a hold */
    record GoingOn(@Valid WordsBody reason) {
        DeskWord toWord() {
            return new DeskWord.Resume(reason == null ? null : reason.toReason());
        }
    }

    record Note(
            @NotBlank @Size(max = 2000) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
            String text) {
        DeskWord toWord() {
            return new DeskWord.Note(text);
        }
    }

    /** @param to the name by which that person calls, or the one that colleagues say */
    record HandOver(
            @NotBlank @Size(max = Person.CALLED_MAX) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
            String to,

            @NotBlank @Size(max = 1000) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
            String reason) {
        DeskWord toWord() {
            return new DeskWord.HandOver(to, reason);
        }
    }

    /** @param evidence optional, at most 20 pieces */
    record Completion(List<@NotNull @Valid EvidenceBody> evidence) {
        DeskWord toWord() {
            return evidence == null
                    ? new DeskWord.Complete()
                    : new DeskWord.Complete(new Proof(
                            evidence.stream().map(EvidenceBody::toEvidence).toList()));
        }
    }
}
