package org.kept.proposition.people.rest;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.kept.proposition.people.domain.Training;

/** A training as it is certified. */
record TrainingRequest(
        @NotNull
        @Pattern(regexp = "[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?", message = "must be a slug such as contract-law")
        String topic,

        @NotNull LocalDate certifiedOn,
        @NotNull LocalDate expiresOn,

        @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String note) {

    @JsonIgnore
    @AssertTrue(message = "expiresOn must be after certifiedOn")
    boolean isValidForAWhile() {
        return certifiedOn == null || expiresOn == null || expiresOn.isAfter(certifiedOn);
    }

    Training toTraining(String salesperson, String manager) {
        return new Training(UUID.randomUUID(), salesperson, topic, certifiedOn, expiresOn, manager, note);
    }
}
