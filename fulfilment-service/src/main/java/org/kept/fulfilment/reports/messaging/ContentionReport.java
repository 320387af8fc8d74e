package org.kept.fulfilment.reports.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.capacity.domain.Choice;
import org.kept.fulfilment.capacity.persistence.CompetingTasks;
import org.kept.fulfilment.domain.Person;
import org.kept.fulfilment.reports.application.Report;
import org.kept.fulfilment.reports.domain.ReceivedReport;

/**
 * The wire form of {@code org.kept.department.contention-report.v1}: what a department's lead decides for a day that is
 * too short, or a colleague suggests, as over REST. Its contract says what each field is for.
 *
 * @param by who decides or suggests, by the name that the person's token states
 * @param contentionVersion optional: of the contention that was seen; then the report counts for no other one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContentionReport(
        @NotNull @Pattern(regexp = DECIDE + "|suggest", message = "must be decide or suggest")
        String step,

        @NotBlank
        @Size(max = Person.CALLED_MAX)
        @Pattern(regexp = "\\P{Cntrl}*", message = DepartmentReport.LINES_MESSAGE)
        String by,

        @NotNull LocalDate day,
        @NotBlank @Size(max = 64) String type,

        @Size(min = 1, max = CompetingTasks.CONTENDERS_MAX) List<@NotNull UUID> order,

        @Size(min = 1, max = 1000) @Pattern(regexp = DepartmentReport.LINES, message = DepartmentReport.LINES_MESSAGE)
        String reason,

        @Pattern(regexp = "\\d{1,19}", message = "must be a contention's version, in digits")
        String contentionVersion)
        implements ReportBody {
    static final String TYPE = "org.kept.department.contention-report.v1";
    static final String DECIDE = "decide";

    @AssertTrue(message = "day must be a day within reach")
    boolean isDayWithinReach() {
        return day == null || day.getYear() > 0 && day.getYear() <= DepartmentReport.YEAR_MAX;
    }

    @Override
    public UUID commitmentId() {
        return null;
    }

    @Override
    public List<Refusal> wrong() {
        return List.of();
    }

    @Override
    public Report understood(ReceivedReport received) {
        return new Report.OnDay(
                received, step, by, DECIDE.equals(step), day, type, new Choice(order, reason), contentionVersion);
    }
}
