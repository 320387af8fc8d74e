package org.kept.fulfilment.reports.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kept.fulfilment.application.DeskWord;

/** The steps that can be reported, by the names that they have in REST's paths: what each needs, and what it says. */
enum ReportedStep {
    ACCEPT("accept", report -> new DeskWord.Accept()),
    COUNTER("counter", report -> new DeskWord.Counter(report.offered(), report.why()), Need.DUE_AT, Need.REASON),
    DECLINE("decline", report -> new DeskWord.Decline(report.why()), Need.REASON),
    START("start", report -> new DeskWord.Start()),
    HOLD("hold", report -> new DeskWord.Hold(report.why(), report.expected()), Need.REASON),
    RESUME("resume", report -> new DeskWord.Resume()),
    COMPLETE("complete", report -> new DeskWord.Complete()),
    FAIL("fail", report -> new DeskWord.Fail(report.why()), Need.REASON),
    CANCELLATION("cancellation", ReportedStep::answerCancellation, Need.DECISION);

    /** A field that is optional in general, and not with this step. */
    private enum Need {
        DUE_AT("dueAt", DepartmentReport::dueAt),
        REASON("reason", DepartmentReport::reason),
        DECISION("decision", DepartmentReport::decision);

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
                .filter(need -> need.value.apply(report) == null)
                .map(need -> need.field)
                .toList();
    }

    /** @param report valid, and nothing is missing */
    DeskWord toWord(DepartmentReport report) {
        return says.apply(report);
    }

    private static DeskWord answerCancellation(DepartmentReport report) {
        return report.decision().equals("accept")
                ? new DeskWord.AcceptCancellation()
                : new DeskWord.RefuseCancellation(report.why());
    }
}
