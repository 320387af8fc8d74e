package org.kept.fulfilment.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why a department cannot, or not yet, in one word that can be counted. */
public enum ReasonCode {
    CAPACITY("capacity", "No people or machines are free."),
    MATERIAL("material", "Something that is needed is not there."),
    NOT_FEASIBLE("notFeasible", "It cannot be done as it was promised."),
    UNCLEAR("unclear", "It cannot be told what was promised."),
    NOT_OURS("notOurs", "It is another department's work."),
    WAITING_FOR_CUSTOMER("waitingForCustomer", "The customer has to do or to say something first."),
    WAITING_FOR_OTHERS("waitingForOthers", "Somebody outside the company has to do or to say something first."),
    OTHER("other", "Something else.");

    private final String word;
    private final String meaning;

    ReasonCode(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    public String word() {
        return word;
    }

    /** For people. */
    public String meaning() {
        return meaning;
    }

    public static Optional<ReasonCode> of(String word) {
        return Arrays.stream(values()).filter(code -> code.word.equals(word)).findAny();
    }

    /** All of them, for those who have to choose one. */
    public static String words() {
        return Arrays.stream(values()).map(ReasonCode::word).collect(Collectors.joining(", "));
    }
}
