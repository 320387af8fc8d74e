package org.kept.proposition.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.proposition.domain.CustomerWord.Verdict;

/**
 * What the customer says.
 *
 * @param word {@code confirmed} or {@code disputed}
 * @param text optional: in the customer's words
 */
record CustomerWordRequest(
        @NotNull @Pattern(regexp = "confirmed|disputed", message = "must be confirmed or disputed")
        String word,

        @Size(max = 4000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String text) {

    Verdict verdict() {
        return word.equals("confirmed") ? Verdict.CONFIRMED : Verdict.DISPUTED;
    }
}
