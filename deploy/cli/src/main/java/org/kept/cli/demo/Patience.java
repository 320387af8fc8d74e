package org.kept.cli.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.kept.cli.client.Refusal;
import org.kept.cli.screen.KeptFailure;
import org.kept.cli.screen.Pause;

/** Asks again until the answer is as it should become: what one service knows reaches the others a moment later. */
final class Patience {

    private static final long LOOK_EVERY_MS = 50;
    private static final int NOT_FOUND = 404;

    private final Duration most;

    Patience(Duration most) {
        this.most = most;
    }

    /**
     * A 404 is an answer that is still to come.
     *
     * @param what for the message, as in "The briefing shows it"
     * @throws KeptFailure if it did not become so in time
     */
    <T> T until(String what, Supplier<T> question, Predicate<T> asItShould) {
        long givenUpAt = System.nanoTime() + most.toNanos();
        Object last = "nothing";
        while (System.nanoTime() < givenUpAt) {
            try {
                T answer = question.get();
                if (asItShould.test(answer)) {
                    return answer;
                }
                last = answer;
            } catch (Refusal e) {
                if (e.status() != NOT_FOUND) {
                    throw e;
                }
                last = e.getMessage();
            }
            Pause.ms(LOOK_EVERY_MS);
        }
        throw new KeptFailure(
                what + ": that did not come within " + most.toSeconds() + " s. The last answer was: " + last);
    }
}
