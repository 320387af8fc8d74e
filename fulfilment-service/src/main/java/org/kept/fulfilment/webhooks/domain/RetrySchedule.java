package org.kept.fulfilment.webhooks.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a message that did not get through is tried again.
 *
 * @param waits after the first failed try, the second, and so on; when they are used up, it has failed
 * @param jitter the share by which a wait may be shorter or longer, so that many do not come back at the same moment
 * @param waitMax no receiver puts it off for longer
 */
public record RetrySchedule(List<Duration> waits, double jitter, Duration waitMax) {

    /**
     * @param tries so far, at least 1
     * @param askedFor what the receiver asks for; null when it does not
     * @param random from 0 to 1
     * @return empty when it was the last
     */
    public Optional<Duration> waitAfter(int tries, Duration askedFor, double random) {
        if (tries > waits.size()) {
            return Optional.empty();
        }
        Duration planned = waits.get(tries - 1);
        Duration spread = Duration.ofMillis((long) (planned.toMillis() * (1 + jitter * (2 * random - 1))));
        Duration wait = askedFor != null && askedFor.compareTo(spread) > 0 ? askedFor : spread;
        return Optional.of(wait.compareTo(waitMax) > 0 ? waitMax : wait);
    }
}
