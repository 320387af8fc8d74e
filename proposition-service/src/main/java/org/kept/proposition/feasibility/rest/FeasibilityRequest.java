package org.kept.proposition.feasibility.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.kept.proposition.rest.Wording;

/**
 * Promises that are not stored; what else a draft or an amendment says may stand beside them and does not matter.
 *
 * @param accountId optional: whom a draft of them would be for; whether it could be committed is told then, too
 * @param propositionId optional: the proposition that they would amend, as a whole; what they leave out gives its place up
 */
@JsonIgnoreProperties({"statement", "value", "validUntil", "reason"})
record FeasibilityRequest(
        @Size(max = 128) @Pattern(regexp = Wording.ACCOUNT_ID, message = Wording.ACCOUNT_ID_MESSAGE)
        String accountId,

        UUID propositionId,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid AskedRequest> commitments) {}
