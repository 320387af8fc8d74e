package org.kept.fulfilment.domain;

import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Embeddable;

/**
 * How far the work is, as the department says, and who does it.
 *
 * @param percentDone 0 to 100; null until somebody has said so
 * @param quantityDone of the promised quantity; null until somebody has said so
 * @param assignee the person who has it; null while nobody does
 */
@Embeddable
public record Work(Integer percentDone, Integer quantityDone, String assignee) {
    static final Work NONE = new Work(null, null, null);

    private static final int ALL = 100;

    /** @return what is wrong with it; empty when it can be taken over */
    Optional<Decision> doubt(Progress said, Terms terms) {
        if (said.percent() != null && (said.percent() < 0 || said.percent() > ALL)) {
            return wrong("percent", "is from 0 to 100");
        }
        if (said.quantityDone() != null && terms.quantity() == null) {
            return wrong("quantityDone", "cannot be told where nothing is counted; say percent");
        }
        if (said.quantityDone() != null && (said.quantityDone() < 0 || said.quantityDone() > terms.quantity())) {
            return wrong("quantityDone", "is from 0 to " + terms.quantity() + ", as was promised");
        }
        if (said.why() == null && (less(said.percent(), percentDone) || less(said.quantityDone(), quantityDone))) {
            return wrong("reason", "must be stated, because it is less than before: " + words());
        }
        return Optional.empty();
    }

    /** @return why nobody can have it by that name; empty when somebody can */
    static Optional<Decision> doubt(String person) {
        return person.length() > Person.CALLED_MAX
                ? wrong("by", "is a name of at most " + Person.CALLED_MAX + " characters")
                : Optional.empty();
    }

    boolean saysAlready(Progress said) {
        return (said.percent() == null || Objects.equals(said.percent(), percentDone))
                && (said.quantityDone() == null || Objects.equals(said.quantityDone(), quantityDone));
    }

    Work with(Progress said) {
        return new Work(
                said.percent() == null ? percentDone : said.percent(),
                said.quantityDone() == null ? quantityDone : said.quantityDone(),
                assignee);
    }

    /** @param quantity null when nothing is counted */
    Work finished(Integer quantity) {
        return new Work(ALL, quantity, assignee);
    }

    Work assignedTo(String person) {
        return new Work(percentDone, quantityDone, person);
    }

    /** Of something else now: how far that is, nobody has said. What is delivered stays delivered. */
    Work ofOtherTerms() {
        return new Work(null, quantityDone, assignee);
    }

    String words() {
        return (percentDone == null ? "no percentage" : percentDone + " %")
                + (quantityDone == null ? "" : ", quantity " + quantityDone);
    }

    private static boolean less(Integer said, Integer before) {
        return said != null && before != null && said < before;
    }

    private static Optional<Decision> wrong(String field, String message) {
        return Optional.of(new Decision.DoesNotHold(field, message));
    }
}
