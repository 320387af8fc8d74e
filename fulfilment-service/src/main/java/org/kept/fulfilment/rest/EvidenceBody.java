package org.kept.fulfilment.rest;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.fulfilment.domain.Evidence;
import org.kept.fulfilment.domain.Proof;

/**
 * Something that shows that it was delivered, in both directions.
 *
 * @param kind a slug, such as {@code proof-of-delivery}, {@code signature}, {@code document}, {@code link}
 * @param reference a URI, or words
 * @param text optional
 */
record EvidenceBody(
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = "[a-z][a-z0-9]*(-[a-z0-9]+)*", message = "must be a slug such as proof-of-delivery")
        String kind,

        @NotBlank @Size(max = 2000) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
        String reference,

        @Size(max = 1000) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
        String text) {
    /** @return null when there is none */
    static List<EvidenceBody> of(Proof proof) {
        return proof.all().isEmpty()
                ? null
                : proof.all().stream()
                        .map(one -> new EvidenceBody(one.kind(), one.reference(), one.text()))
                        .toList();
    }

    Evidence toEvidence() {
        return new Evidence(kind, reference, text);
    }
}
