package org.kept.fulfilment.domain;

import java.util.Arrays;
import java.util.Optional;

/** Why a department cannot, or not yet, in one word that can be counted. */
public enum ReasonCode {
    CAPACITY("capacity"),
    MATERIAL("material"),
    NOT_FEASIBLE("notFeasible"),
    /** It cannot be told what was promised. */
    UNCLEAR("unclear"),
    /** Another department's work. */
    NOT_OURS("notOurs"),
    OTHER("other");

    private final String word;

    ReasonCode(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<ReasonCode> of(String word) {
        return Arrays.stream(values()).filter(code -> code.word.equals(word)).findAny();
    }
}
