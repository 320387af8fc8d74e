package org.kept.sample;

import java.time.Duration;
import java.time.Instant;

/** What sales says, for the tests. */
final class Words {
    static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    private Words() {}

    static Word made(String commitment, Instant dueAt) {
        return of(Word.MADE, commitment, 1, dueAt, false);
    }

    static Word of(String type, String commitment, long revision, Instant dueAt, boolean agreedCounter) {
        return new Word(type, commitment, "ACME", revision, "Two pallets", dueAt, agreedCounter, NOW);
    }

    static Conduct willing() {
        return conduct(0, 0);
    }

    static Conduct conduct(int counterPercent, int declinePercent) {
        return new Conduct(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                counterPercent,
                declinePercent,
                Duration.ofDays(2));
    }
}
