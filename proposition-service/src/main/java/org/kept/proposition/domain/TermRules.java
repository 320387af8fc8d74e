package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.kept.proposition.domain.Decision.Fault;

/** What must hold of terms from the first draft on: ids and dependencies that mean something. */
final class TermRules {
    private final List<Clause> clauses;
    private final List<Fault> faults = new ArrayList<>();

    private TermRules(List<Clause> clauses) {
        this.clauses = clauses;
    }

    /** @param there the commitments that a clause can mean */
    static List<Fault> faults(List<Clause> clauses, Set<UUID> there) {
        TermRules rules = new TermRules(clauses);
        rules.eachIdIsThereOnce(there);
        rules.dependenciesAreAmongThem();
        rules.pointsOfNoReturnComeFirst();
        rules.nothingRunsInCircles();
        return rules.faults;
    }

    private void eachIdIsThereOnce(Set<UUID> there) {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            if (clause.known() && !there.contains(clause.commitmentId())) {
                fault(i, "commitmentId", "is no commitment that stands here: leave the id out to promise it anew");
            }
            if (!seen.add(clause.commitmentId())) {
                fault(i, "commitmentId", "is there twice: a commitment is promised once");
            }
        }
    }

    private void dependenciesAreAmongThem() {
        Set<UUID> among = new HashSet<>();
        clauses.forEach(clause -> among.add(clause.commitmentId()));
        for (int i = 0; i < clauses.size(); i++) {
            for (UUID earlier : clauses.get(i).promise().dependsOn()) {
                if (!among.contains(earlier)) {
                    fault(
                            i,
                            "dependsOn",
                            earlier + " is not among these commitments: name one that is, or leave it out");
                }
            }
        }
    }

    private void pointsOfNoReturnComeFirst() {
        for (int i = 0; i < clauses.size(); i++) {
            Promise promise = clauses.get(i).promise();
            if (promise.pointOfNoReturn() != null && promise.pointOfNoReturn().isAfter(promise.dueAt())) {
                fault(i, "pointOfNoReturn", "is after the due date: it comes before it, or with it");
            }
        }
    }

    private void nothingRunsInCircles() {
        Map<UUID, Set<UUID>> before = new LinkedHashMap<>();
        clauses.forEach(
                clause -> before.put(clause.commitmentId(), clause.promise().dependsOn()));
        List<UUID> circle = Dependencies.of(before).circle();
        if (!circle.isEmpty()) {
            int first = positionOf(circle.get(0));
            fault(first, "dependsOn", "runs in a circle: " + named(circle) + "; one of them must come first");
        }
    }

    private String named(List<UUID> circle) {
        List<String> names = new ArrayList<>();
        circle.forEach(id -> names.add("commitments[" + positionOf(id) + "]"));
        names.add(names.get(0));
        return String.join(" -> ", names);
    }

    private int positionOf(UUID commitmentId) {
        return clauses.stream().map(Clause::commitmentId).toList().indexOf(commitmentId);
    }

    private void fault(int position, String field, String message) {
        faults.add(new Fault("commitments[" + position + "]." + field, message));
    }
}
