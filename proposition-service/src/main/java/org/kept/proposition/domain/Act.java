package org.kept.proposition.domain;

import java.time.Instant;

/**
 * Somebody does something, and may say why.
 *
 * @param by the name of a person, or the department's or service's where nobody's is known
 * @param why null when nothing was said
 */
public record Act(String by, Instant at, String why) {
    public static Act of(String by, Instant at) {
        return new Act(by, at, null);
    }
}
