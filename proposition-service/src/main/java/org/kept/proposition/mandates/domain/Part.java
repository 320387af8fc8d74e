package org.kept.proposition.mandates.domain;

import java.util.Arrays;

/** What a mandate is made of, each for itself granted and explained. */
public enum Part {
    OPEN_VALUE("openValue"),
    VALUE_PER_PROPOSITION("valuePerProposition"),
    DEPARTMENTS("departments"),
    TIERS("tiers");

    private final String word;

    Part(String word) {
        this.word = word;
    }

    /** As it stands in the database and on the wire. */
    public String word() {
        return word;
    }

    public static Part of(String word) {
        return Arrays.stream(values())
                .filter(part -> part.word.equals(word))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No part of a mandate: " + word));
    }
}
