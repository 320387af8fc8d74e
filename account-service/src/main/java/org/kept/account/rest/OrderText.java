package org.kept.account.rest;

import java.time.Instant;
import java.util.List;

import org.kept.account.domain.Fault;
import org.kept.account.domain.Order;
import org.kept.account.domain.OrderClaim.Verdict;

/** Makes an order of its JSON, or says why it cannot. */
final class OrderText {
    private OrderText() {}

    /** What a text turns out to be. */
    sealed interface Outcome {
        record Sound(Order order) implements Outcome {}

        /** It says what it means, but that cannot be. */
        record Faulty(List<Fault> faults) implements Outcome {}

        /** It cannot be read. */
        record Unreadable(String why) implements Outcome {}
    }

    /** @param latest the latest date that an order can have */
    static Outcome judge(String json, Instant latest) {
        if (json.isBlank()) {
            return new Outcome.Unreadable("The line is empty.");
        }
        OrderReader.Reading reading;
        try {
            reading = OrderReader.read(json);
        } catch (OrderReader.UnreadableOrder why) {
            return new Outcome.Unreadable(why.getMessage());
        }
        if (!reading.faults().isEmpty()) {
            return new Outcome.Faulty(reading.faults());
        }
        Verdict verdict = reading.claim().judge(latest);
        return verdict instanceof Verdict.Sound sound
                ? new Outcome.Sound(sound.order())
                : new Outcome.Faulty(((Verdict.Faulty) verdict).faults());
    }
}
