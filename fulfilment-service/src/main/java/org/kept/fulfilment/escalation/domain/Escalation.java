package org.kept.fulfilment.escalation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.kept.fulfilment.domain.Change;

/**
 * Named people hear that a department does not answer.
 *
 * @param step from 1
 * @param steps how many there are, by the ladder as it is now
 * @param notified at least one name
 * @param waited since it was asked, in the department's working time
 * @param words for people
 */
public record Escalation(
        int step,
        int steps,
        List<String> notified,
        Instant askedAt,
        Instant answerDueAt,
        Duration waited,
        Instant at,
        String words) {
    static Escalation of(Patience patience, int step, Instant askedAt, Instant now) {
        List<String> notified = patience.hearersOf(step);
        String words = "%s has not answered within %s of its working time: step %d of %d, %s."
                .formatted(
                        patience.name(), patience.responseTime(), step, patience.steps(), String.join(", ", notified));
        return new Escalation(
                step,
                patience.steps(),
                notified,
                askedAt,
                patience.answerDueAt(askedAt),
                patience.waited(askedAt, now),
                now,
                words);
    }

    /** Its line of the task's timeline. */
    public Change change() {
        Map<String, Object> detail = new TreeMap<>();
        detail.put("step", step);
        detail.put("steps", steps);
        detail.put("notified", notified);
        detail.put("answerDueAt", answerDueAt.toString());
        return new Change(Change.ESCALATED, words, detail);
    }
}
