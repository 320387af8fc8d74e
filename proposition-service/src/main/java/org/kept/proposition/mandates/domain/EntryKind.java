package org.kept.proposition.mandates.domain;

import java.util.Arrays;

/** What a line of the ledger records. */
public enum EntryKind {
    /** The limits, set by a manager or by policy. */
    GRANTED("granted"),
    /** A proposition was committed within the mandate. */
    CONSUMED("consumed"),
    /** What a proposition had booked is free again. */
    RELEASED("released"),
    /** A manager's signature carried a proposition beyond the limits. */
    SIGNED_BEYOND("signed-beyond"),
    /** An amendment changed what a proposition has booked. */
    ADJUSTED("adjusted"),
    /** A proposition went to a colleague, or came from one. */
    HANDED_OVER("handed-over"),
    /** Growth by training or by kept rate. */
    WIDENED("widened"),
    /** A training expired, too little was kept, or the currency changed. */
    NARROWED("narrowed"),
    /** A manager let one proposition go beyond limits, up to a value and for a while. */
    EXTENDED("extended");

    private final String word;

    EntryKind(String word) {
        this.word = word;
    }

    /** Whether it is about the limits, and not about what is booked within or beyond them. */
    public boolean isAboutLimits() {
        return this == GRANTED || this == WIDENED || this == NARROWED;
    }

    /** As it stands in the database and on the wire. */
    public String word() {
        return word;
    }

    public static EntryKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No kind of entry: " + word));
    }
}
