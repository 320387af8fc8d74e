package org.kept.fulfilment.capacity.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.fulfilment.capacity.domain.Choice;
import org.kept.fulfilment.capacity.persistence.CompetingTasks;

/**
 * What a lead decides for a day.
 *
 * @param type of the promises that compete
 * @param order all of them, the first to keep the day first; absent for what is proposed
 * @param reason in words; needed when the order is not the proposed one
 */
record DecisionRequest(
        @NotBlank @Size(max = 64) String type,

        @Size(min = 1, max = CompetingTasks.CONTENDERS_MAX) List<@NotNull UUID> order,

        @Size(min = 1, max = 1000)
        @Pattern(regexp = "[\\P{Cntrl}\\n\\r\\t]*", message = "must be text without control characters")
        String reason) {
    Choice toChoice() {
        return new Choice(order, reason);
    }
}
