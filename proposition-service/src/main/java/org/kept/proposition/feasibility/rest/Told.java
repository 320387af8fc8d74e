package org.kept.proposition.feasibility.rest;

import java.util.List;

import org.kept.chassis.rest.Problems;
import org.kept.proposition.feasibility.application.Answer;

/** What became of a question, in HTTP. */
final class Told {
    private Told() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when the promises wait for each other */
    static FeasibilityResponse of(Answer answer) {
        if (answer instanceof Answer.Assessed assessed) {
            return FeasibilityResponse.of(assessed);
        }
        List<Integer> circle = ((Answer.Circular) answer).positions();
        throw Problems.invalid(
                "commitments[" + circle.get(0) + "].dependsOn",
                "the commitments at the positions " + circle + " wait for each other; take one dependency out");
    }
}
