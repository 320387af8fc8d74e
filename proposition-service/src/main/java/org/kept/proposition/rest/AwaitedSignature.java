package org.kept.proposition.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.kept.proposition.persistence.Timeline;

/**
 * A manager's signature that is waited for, on the whole or on an amendment.
 *
 * @param reason that the owner gave with it; absent when none was
 * @param excesses what is beyond the owner's mandate, as it was when it was asked for
 */
record AwaitedSignature(Instant since, String reason, List<Beyond> excesses) {

    /** Which limit, what it allows, and what would be needed. */
    record Beyond(String limit, String allowed, String asked) {
        static Beyond of(Map<?, ?> told) {
            return new Beyond(word(told, "limit"), word(told, "allowed"), word(told, "asked"));
        }

        private static String word(Map<?, ?> told, String name) {
            return told.get(name) == null ? null : told.get(name).toString();
        }
    }

    /** In one cell. */
    String told() {
        return excesses.stream()
                .map(beyond -> beyond.limit() + ": " + beyond.asked() + " beyond " + beyond.allowed())
                .collect(Collectors.joining("; "));
    }

    /** @param asked as the timeline tells it; null when nothing was asked for */
    static AwaitedSignature of(Timeline.Entry asked) {
        if (asked == null) {
            return null;
        }
        List<?> told = asked.detail().get("excesses") instanceof List<?> listed ? listed : List.of();
        return new AwaitedSignature(
                asked.at(),
                asked.why(),
                told.stream().map(one -> Beyond.of((Map<?, ?>) one)).toList());
    }
}
