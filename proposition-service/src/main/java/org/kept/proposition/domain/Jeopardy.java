package org.kept.proposition.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Predicted lateness: it stands beside the state and is never one.
 *
 * @param level {@code none} when there is no danger
 * @param score how likely it is late, from 0 to 1; null when not told
 */
@Embeddable
public record Jeopardy(
        @Column(name = "jeopardy_level") String level,
        @Column(name = "jeopardy_score") Double score,
        @Column(name = "jeopardy_reason") String reason) {

    public boolean isDanger() {
        return level != null && !level.equals("none") && !level.equals("low");
    }
}
