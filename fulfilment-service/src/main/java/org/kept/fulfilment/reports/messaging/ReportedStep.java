package org.kept.fulfilment.reports.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kept.fulfilment.application.DeskWord;

import static org.kept.fulfilment.reports.messaging.DepartmentReport.instant;

/** The steps that can be reported, each with what it needs and what it says. */
enum ReportedStep {
    ACCEPT("accept", report -> new DeskWord.Accept()),
    COUNTER(
            "counter",
            report -> new DeskWord.Counter(instant(report.dueAt()), report.why()),
            Need.DUE_AT,
            Need.REASON,
            Need.CODE),
    DECLINE("decline", report -> new DeskWord.Decline(report.why()), Need.REASON, Need.CODE),
    START("start", report -> new DeskWord.Start()),
    HOLD("hold", report -> new DeskWord.Hold(report.why(), instant(report.expectedAt())), Need.REASON, Need.CODE),
    RESUME("resume", report -> new DeskWord.Resume(report.why())),
    PROGRESS("progress", report -> new DeskWord.Report(report.progress())),
    MILESTONE("milestone", report -> new DeskWord.Pass(report.milestone()), Need.NAME),
    NOTE("note", report -> new DeskWord.Note(report.text()), Need.TEXT),
    TAKE("take", report -> new DeskWord.Take()),
    HAND_OVER("hand-over", report -> new DeskWord.HandOver(report.to(), report.words()), Need.TO, Need.REASON),
    COMPLETE("complete", report -> new DeskWord.Complete(report.proof())),
    FAIL("fail", report -> new DeskWord.Fail(report.why()), Need.REASON, Need.CODE),
    CANCELLATION("cancellation", ReportedStep::answerCancellation, Need.DECISION, Need.CODE);

    /** What is optional in general, and not with this step. */
    private enum Need {
        DUE_AT("dueAt", DepartmentReport::dueAt),
        REASON("reason", DepartmentReport::reason),
        /** Of a reason, if there is one. */
        CODE(
                "reason.code",
                report ->
                        report.reason() == null ? "no reason" : report.reason().code()),
        DECISION("decision", DepartmentReport::decision),
        NAME("name", DepartmentReport::name),
        TEXT("text", DepartmentReport::text),
        TO("to", DepartmentReport::to);

        private final String field;
        private final Function<DepartmentReport, Object> value;

        Need(String field, Function<DepartmentReport, Object> value) {
            this.field = field;
            this.value = value;
        }
    }

    private final String word;
    private final Function<DepartmentReport, DeskWord> says;
    private final List<Need> needs;

    ReportedStep(String word, Function<DepartmentReport, DeskWord> says, Need... needs) {
        this.word = word;
        this.says = says;
        this.needs = List.of(needs);
    }

    static Optional<ReportedStep> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findAny();
    }

    /** {@code accept, counter, …} */
    static String words() {
        return Arrays.stream(values()).map(step -> step.word).collect(Collectors.joining(", "));
    }

    /** The names of the fields that the step needs and the report does not have. */
    List<String> missing(DepartmentReport report) {
        return needs.stream()
                .filter(need -> isMissing(need.value.apply(report)))
                .map(need -> need.field)
                .toList();
    }

    /** @param report valid, and nothing is missing */
    DeskWord toWord(DepartmentReport report) {
        return says.apply(report);
    }

    private static boolean isMissing(Object value) {
        return value == null || value.toString().isBlank();
    }

    private static DeskWord answerCancellation(DepartmentReport report) {
        return report.decision().equals("accept")
                ? new DeskWord.AcceptCancellation()
                : new DeskWord.RefuseCancellation(report.why());
    }
}
