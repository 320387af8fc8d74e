package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import static org.kept.proposition.domain.Given.DEPARTMENTS;
import static org.kept.proposition.domain.Given.NOW;

/** Terms as somebody might write them, by chance. */
final class SomeTerms {
    private final Random random;
    private final String statement;

    SomeTerms(Random random, String statement) {
        this.random = random;
        this.statement = statement;
    }

    Terms first() {
        return terms(promises());
    }

    /** What is there, changed somehow. */
    Terms changed(Proposition proposition) {
        return terms(clauses(proposition.commitments()));
    }

    /** What is there, changed somehow, and more. */
    Terms anew(Proposition proposition) {
        List<Clause> clauses = clauses(proposition.commitments());
        clauses.addAll(promises());
        return terms(inSomeOrder(clauses));
    }

    private Terms terms(List<Clause> clauses) {
        return new Terms(statement, null, null, clauses);
    }

    private List<Clause> promises() {
        List<Clause> promises = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            promises.add(Clause.of(Given.promise(
                    List.copyOf(DEPARTMENTS).get(random.nextInt(DEPARTMENTS.size())),
                    2 + random.nextInt(6),
                    random.nextInt(4) == 0 ? NOW : null)));
        }
        return promises;
    }

    /** What is there: kept, moved, made another thing, or left out. */
    private List<Clause> clauses(List<Commitment> there) {
        List<Clause> clauses = new ArrayList<>();
        for (Commitment commitment : there) {
            switch (random.nextInt(5)) {
                case 0 -> clauses.add(Given.moved(commitment, 1 + random.nextInt(9), random.nextBoolean()));
                case 1, 2 -> clauses.add(Given.kept(commitment));
                case 3 -> clauses.add(Given.another(commitment, "something else " + random.nextInt(2)));
                default -> {}
            }
        }
        return clauses;
    }

    /** Some wait for another one, or for each other, which is refused. */
    private List<Clause> inSomeOrder(List<Clause> clauses) {
        List<Clause> ordered = new ArrayList<>();
        for (Clause clause : clauses) {
            UUID[] earlier = random.nextInt(5) == 0
                    ? new UUID[] {clauses.get(random.nextInt(clauses.size())).commitmentId()}
                    : clause.promise().dependsOn().toArray(UUID[]::new);
            ordered.add(new Clause(
                    clause.commitmentId(),
                    clause.known(),
                    Given.after(clause.promise(), earlier),
                    clause.customerAgreed()));
        }
        return ordered;
    }
}
