package org.kept.proposition.domain;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** What the customer says of a promise; it stands beside the department's word and changes nothing of it. */
@Embeddable
public record CustomerWord(
        @Column(name = "customer_word") @Enumerated(EnumType.STRING)
        Verdict verdict,

        @Column(name = "customer_words") String words,
        @Column(name = "customer_word_at") Instant at,
        @Column(name = "customer_word_by") String by) {

    /** Whether the customer has what was promised. */
    public enum Verdict {
        CONFIRMED,
        DISPUTED;

        public String word() {
            return Word.of(this);
        }
    }
}
