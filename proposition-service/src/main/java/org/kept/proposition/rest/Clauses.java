package org.kept.proposition.rest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.kept.chassis.rest.Problems;
import org.kept.chassis.rest.Problems.Violation;
import org.kept.proposition.domain.Clause;

/** Turns promises as they are written into clauses: each gets its id, and positions become ids. */
final class Clauses {
    private static final String POSITION = "\\d{1,3}";

    private final List<PromiseRequest> promises;
    private final List<UUID> ids;
    private final List<Violation> violations = new ArrayList<>();

    private Clauses(List<PromiseRequest> promises) {
        this.promises = promises;
        this.ids = promises.stream()
                .map(promise -> promise.commitmentId() == null ? UUID.randomUUID() : promise.commitmentId())
                .toList();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a dependency is neither a position nor an id */
    static List<Clause> of(List<PromiseRequest> promises) {
        Clauses clauses = new Clauses(promises);
        List<Clause> read = clauses.read();
        if (!clauses.violations.isEmpty()) {
            throw Problems.invalid(clauses.violations);
        }
        return read;
    }

    private List<Clause> read() {
        List<Clause> read = new ArrayList<>();
        for (int i = 0; i < promises.size(); i++) {
            PromiseRequest promise = promises.get(i);
            read.add(new Clause(
                    ids.get(i),
                    promise.commitmentId() != null,
                    promise.toPromise(earlier(i, promise.dependsOn())),
                    promise.customerAgreed()));
        }
        return read;
    }

    private Set<UUID> earlier(int position, List<String> dependsOn) {
        Set<UUID> earlier = new LinkedHashSet<>();
        for (String reference : dependsOn == null ? List.<String>of() : dependsOn) {
            UUID id = idOf(reference);
            if (id == null) {
                violations.add(new Violation(
                        "commitments[" + position + "].dependsOn",
                        "'" + reference + "' is neither a position from 0 to " + (ids.size() - 1)
                                + " nor a commitment's id"));
            } else {
                earlier.add(id);
            }
        }
        return earlier;
    }

    private UUID idOf(String reference) {
        if (reference.matches(POSITION)) {
            int position = Integer.parseInt(reference);
            return position < ids.size() ? ids.get(position) : null;
        }
        try {
            return UUID.fromString(reference);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
