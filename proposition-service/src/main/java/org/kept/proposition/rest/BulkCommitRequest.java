package org.kept.proposition.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.chassis.rest.Problems;

/** Drafts to commit, each at most once. */
record BulkCommitRequest(@NotEmpty @Size(max = 100) List<@NotNull @Valid Item> propositions) {

    /**
     * @param version that is meant, as the {@code ETag} says it
     * @param reason for an account that is served at the touch-points, or null
     */
    record Item(
            @NotNull UUID propositionId,
            @NotNull Long version,

            @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
            String reason) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when one is there twice */
    void mustNameEachOnce() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < propositions.size(); i++) {
            if (!seen.add(propositions.get(i).propositionId())) {
                throw Problems.invalid(
                        "propositions[" + i + "].propositionId", "is there twice: a proposition is committed once");
            }
        }
    }
}
