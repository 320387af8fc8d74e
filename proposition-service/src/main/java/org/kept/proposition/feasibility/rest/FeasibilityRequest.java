package org.kept.proposition.feasibility.rest;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Promises that are not stored; what else a draft says may stand beside them and does not matter. */
@JsonIgnoreProperties({"accountId", "statement", "value", "validUntil"})
record FeasibilityRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid AskedRequest> commitments) {}
