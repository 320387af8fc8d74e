package org.kept.proposition.feasibility.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.kept.chassis.rest.Problems;
import org.kept.chassis.rest.Problems.Violation;
import org.kept.proposition.feasibility.domain.Asked;

/** Turns promises as they are written into questions: each dependency becomes a position in the list. */
final class Questions {
    private final List<AskedRequest> promises;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private Questions(List<AskedRequest> promises) {
        this.promises = promises;
        for (int position = 0; position < promises.size(); position++) {
            positions.put(String.valueOf(position), position);
            if (promises.get(position).commitmentId() != null) {
                positions.put(promises.get(position).commitmentId().toString(), position);
            }
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a dependency is not in the list */
    static List<Asked> of(List<AskedRequest> promises) {
        Questions questions = new Questions(promises);
        List<Asked> read = questions.read();
        if (!questions.violations.isEmpty()) {
            throw Problems.invalid(questions.violations);
        }
        return read;
    }

    private List<Asked> read() {
        List<Asked> read = new ArrayList<>();
        for (int position = 0; position < promises.size(); position++) {
            AskedRequest promise = promises.get(position);
            read.add(promise.toAsked(earlier(position, promise.dependsOn())));
        }
        return read;
    }

    private Set<Integer> earlier(int position, List<String> dependsOn) {
        Set<Integer> earlier = new HashSet<>();
        for (String reference : dependsOn == null ? List.<String>of() : dependsOn) {
            Integer found = positions.get(reference.toLowerCase(Locale.ROOT));
            if (found == null) {
                violations.add(new Violation(
                        "commitments[" + position + "].dependsOn",
                        "'" + reference + "' is neither a position from 0 to " + (promises.size() - 1)
                                + " nor the id of a commitment in this list"));
            } else {
                earlier.add(found);
            }
        }
        return earlier;
    }
}
