package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.kept.proposition.domain.Decision.Fault;
import org.kept.proposition.domain.VersionContent.Line;

/**
 * How far a touch-point changes a standard proposition by itself: less of it, later, or not at all, and never beyond what
 * its template said when it was used, which is the first version.
 */
final class StandardTerms {
    private static final String ELSE = "; for anything else hand it over to a salesperson, who amends it by mandate";

    private final VersionContent first;
    private final Map<UUID, Line> lines;
    private final List<Fault> faults = new ArrayList<>();

    StandardTerms(VersionContent first) {
        this.first = first;
        this.lines = first.commitments().stream().collect(Collectors.toMap(Line::commitmentId, Function.identity()));
    }

    List<Fault> faults(Terms terms) {
        faults.clear();
        must(Objects.equals(terms.statement(), first.statement()), "statement", "stays: '" + first.statement() + "'");
        must(Objects.equals(terms.validUntil(), first.validUntil()), "validUntil", "stays " + first.validUntil());
        must(isWorthNoMore(terms.value()), "value", "is at most what the standard proposition is worth");
        for (int i = 0; i < terms.clauses().size(); i++) {
            check("commitments[" + i + "].", terms.clauses().get(i));
        }
        return List.copyOf(faults);
    }

    private boolean isWorthNoMore(Value value) {
        Value most = first.value();
        return most == null
                ? value == null
                : value != null && value.currency().equals(most.currency()) && value.minorUnits() <= most.minorUnits();
    }

    private void check(String path, Clause clause) {
        Line line = lines.get(clause.commitmentId());
        if (line == null) {
            must(
                    false,
                    path + "commitmentId",
                    "is none of the standard proposition's: name one of them, or leave it out");
            return;
        }
        Promise promise = clause.promise();
        must(promise.department().equals(line.department()), path + "department", "stays " + line.department());
        must(promise.text().equals(line.promise()), path + "promise", "stays '" + line.promise() + "'");
        must(promise.type().equals(line.type()), path + "type", "stays " + line.type());
        must(isNoMore(promise.quantity(), line.quantity()), path + "quantity", "is at most " + line.quantity());
        must(!promise.dueAt().isBefore(line.dueAt()), path + "dueAt", "is " + line.dueAt() + " or later");
        must(
                Objects.equals(promise.pointOfNoReturn(), line.pointOfNoReturn()),
                path + "pointOfNoReturn",
                "stays " + line.pointOfNoReturn());
    }

    private static boolean isNoMore(Integer quantity, Integer most) {
        return most == null ? quantity == null : quantity != null && quantity <= most;
    }

    private void must(boolean holds, String field, String message) {
        if (!holds) {
            faults.add(new Fault(field, message + ELSE));
        }
    }
}
