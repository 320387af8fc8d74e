package org.kept.proposition.feasibility.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Promises that are not stored; what else a draft or an amendment says may stand beside them and does not matter.
 *
 * @param propositionId optional: the proposition that they would amend, as a whole; what they leave out gives its place up
 */
@JsonIgnoreProperties({"accountId", "statement", "value", "validUntil", "reason"})
record FeasibilityRequest(
        UUID propositionId, @NotEmpty @Size(max = 100) List<@NotNull @Valid AskedRequest> commitments) {}
