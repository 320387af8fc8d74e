package org.kept.proposition.feasibility.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.kept.proposition.feasibility.application.Answer;
import org.kept.proposition.feasibility.domain.Assessment;
import org.kept.proposition.feasibility.domain.Capability;

/**
 * What can be kept, as far as is known at the moment.
 *
 * @param asOf when it was reckoned
 * @param cannotCommitYet why a commit would be refused for the whole of a draft, such as an account that nobody knows; absent
 *     when nobody knows of a reason
 */
record FeasibilityResponse(Instant asOf, String cannotCommitYet, List<Item> commitments) {
    /**
     * @param position in the list, from 0
     * @param commitmentId absent when it is not stored
     * @param feasible yes, unlikely, no or unknown
     * @param probability from 0 to 1; absent when it is unknown
     * @param limitedBy which part stands against it: dueDate, leadTime, onTimeShare, capacity, closedDay, pointOfNoReturn,
     *     predecessor, department (it is not known) or outcome (it is decided); absent when it can be kept
     * @param earliestSafeDate absent when there is none within a year, or none is needed
     * @param cannotCommitYet why a commit would be refused however feasible it is; absent when the department can be told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            int position,
            UUID commitmentId,
            String department,
            String type,
            Instant dueAt,
            String feasible,
            Double probability,
            String limitedBy,
            String reason,
            Instant earliestSafeDate,
            BasedOn basedOn,
            String cannotCommitYet) {
        static Item of(int position, Assessment assessment, Set<String> unheard) {
            return new Item(
                    position,
                    assessment.asked().commitmentId(),
                    assessment.asked().department(),
                    assessment.asked().type(),
                    assessment.asked().dueAt(),
                    word(assessment.feasible()),
                    assessment.probability(),
                    assessment.limitedBy() == null ? null : word(assessment.limitedBy()),
                    assessment.reason(),
                    assessment.earliestSafeDate(),
                    new BasedOn(assessment.cases(), Capability.DAYS_MEASURED),
                    unheard.contains(assessment.asked().department()) ? whyNot(assessment) : null);
        }
    }

    private static String whyNot(Assessment assessment) {
        return "The topic commitments." + assessment.asked().department()
                + ".v1 has not been seen yet: operations create it" + " from the department's declaration.";
    }

    /** Promises of that type and department that were decided, in the last days. */
    record BasedOn(long cases, int days) {}

    static FeasibilityResponse of(Answer.Assessed answer) {
        List<Assessment> assessments = answer.assessments();
        return new FeasibilityResponse(
                answer.asOf(),
                answer.cannotCommitYet(),
                IntStream.range(0, assessments.size())
                        .mapToObj(position -> Item.of(position, assessments.get(position), answer.unheard()))
                        .toList());
    }

    /** {@code LEAD_TIME} is said as {@code leadTime}. */
    private static String word(Enum<?> value) {
        StringBuilder word = new StringBuilder();
        for (String part : value.name().toLowerCase(Locale.ROOT).split("_")) {
            word.append(word.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
