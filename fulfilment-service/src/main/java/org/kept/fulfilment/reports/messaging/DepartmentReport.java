package org.kept.fulfilment.reports.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.kept.fulfilment.application.DeskWord;
import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.domain.Milestone;
import org.kept.fulfilment.domain.Person;
import org.kept.fulfilment.domain.Progress;
import org.kept.fulfilment.domain.Proof;
import org.kept.fulfilment.domain.Reason;
import org.kept.fulfilment.reports.application.Report;
import org.kept.fulfilment.reports.domain.ReceivedReport;

/**
 * The wire form of {@code org.kept.department.report.v1}: one step of a department's work, with what the same step needs
 * over REST. Its contract is kept here, by its reader, since each department has a writer of its own; it says what each
 * field is for.
 *
 * @param by the person or the system that says so
 * @param commitmentRevision optional: that of the commitment when it was read; then the report counts for no other one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DepartmentReport(
        @NotNull UUID commitmentId,
        @NotNull String step,

        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = LINES_MESSAGE)
        String by,

        @Positive Long commitmentRevision,
        @Valid ReportedReason reason,
        OffsetDateTime dueAt,
        OffsetDateTime expectedAt,

        @Pattern(regexp = "accept|refuse", message = "must be accept or refuse")
        String decision,

        Integer percent,
        Integer quantityDone,

        @Size(min = 1, max = 100) @Pattern(regexp = LINES, message = LINES_MESSAGE)
        String name,

        OffsetDateTime plannedAt,
        OffsetDateTime reachedAt,

        @Size(min = 1, max = 2000) @Pattern(regexp = LINES, message = LINES_MESSAGE)
        String text,

        @Size(min = 1, max = Person.CALLED_MAX) @Pattern(regexp = LINES, message = LINES_MESSAGE)
        String to,

        List<@NotNull @Valid ReportedEvidence> evidence)
        implements ReportBody {
    static final String TYPE = "org.kept.department.report.v1";
    static final String LINES = "[\\P{Cntrl}\\n\\r\\t]*";
    static final String LINES_MESSAGE = "must be text without control characters";
    static final int YEAR_MAX = 2999;

    @AssertTrue(message = "dueAt must be a date within reach")
    boolean isDueWithinReach() {
        return isWithinReach(dueAt);
    }

    @AssertTrue(message = "expectedAt must be a date within reach")
    boolean isExpectedWithinReach() {
        return isWithinReach(expectedAt);
    }

    @AssertTrue(message = "plannedAt and reachedAt must be dates within reach")
    boolean isMilestoneWithinReach() {
        return isWithinReach(plannedAt) && isWithinReach(reachedAt);
    }

    @Override
    public List<Refusal> wrong() {
        if (step == null) {
            return List.of();
        }
        return ReportedStep.of(step)
                .map(known -> known.missing(this).stream()
                        .map(field -> Refusal.invalid(field, "must be there to " + step))
                        .toList())
                .orElseGet(() -> List.of(Refusal.invalid("step", "must be one of " + ReportedStep.words())));
    }

    @Override
    public Report understood(ReceivedReport received) {
        DeskWord word = ReportedStep.of(step).orElseThrow().toWord(this);
        return new Report.Understood(received, commitmentId, revision(), step, by, word);
    }

    private long revision() {
        return commitmentRevision == null ? 0 : commitmentRevision;
    }

    /** @return null when none is given */
    Reason why() {
        return reason == null ? null : reason.toReason();
    }

    /** @return null when none is given */
    String words() {
        return reason == null ? null : reason.text();
    }

    /** @return null for null */
    static Instant instant(OffsetDateTime date) {
        return date == null ? null : date.toInstant();
    }

    Progress progress() {
        return new Progress(percent, quantityDone, instant(expectedAt), words());
    }

    Milestone milestone() {
        return new Milestone(name, instant(plannedAt), instant(reachedAt));
    }

    Proof proof() {
        return evidence == null
                ? Proof.NONE
                : new Proof(evidence.stream().map(ReportedEvidence::toEvidence).toList());
    }

    private static boolean isWithinReach(OffsetDateTime date) {
        return date == null || date.getYear() > 0 && date.getYear() <= YEAR_MAX;
    }
}
