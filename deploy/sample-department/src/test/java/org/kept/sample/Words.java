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
        return new Word(type, commitment, "ACME", revision, "Two pallets", dueAt, null, false, agreedCounter, NOW);
    }

    /** From {@code pointOfNoReturn} on it cannot be called off. */
    static Word made(String commitment, Instant dueAt, Instant pointOfNoReturn) {
        return new Word(Word.MADE, commitment, "ACME", 1, "Two pallets", dueAt, pointOfNoReturn, false, false, NOW);
    }

    /** What begins when others are done. */
    static Word waiting(String type, String commitment, Instant dueAt, boolean agreedCounter) {
        return new Word(type, commitment, "ACME", 1, "Two pallets", dueAt, null, true, agreedCounter, NOW);
    }

    static News news(String commitment, Instant dueAt, String state, boolean ready) {
        return new News(waiting(News.PROGRESSED, commitment, dueAt, false), state, ready, null);
    }

    static Conduct willing() {
        return conduct(0, 0);
    }

    static Conduct conduct(int counterPercent, int declinePercent) {
        return conduct(counterPercent, declinePercent, new Course(0, 0), "");
    }

    static Conduct conduct(int counterPercent, int declinePercent, Course course, String lead) {
        return new Conduct(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofSeconds(3),
                counterPercent,
                declinePercent,
                Duration.ofDays(2),
                course,
                lead);
    }
}
