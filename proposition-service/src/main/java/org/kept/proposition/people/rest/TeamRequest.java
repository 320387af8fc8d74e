package org.kept.proposition.people.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.proposition.people.domain.Team;

/** A team as a whole: who is not named does not belong to it any more; touch-points stay where none are said. */
record TeamRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String name,

        @NotNull @Size(max = 200)
        List<@NotBlank @Size(max = 128) @Pattern(regexp = Wording.NAME, message = Wording.NAME_MESSAGE) String> members,

        @NotEmpty @Size(max = 20)
        List<@NotBlank @Size(max = 128) @Pattern(regexp = Wording.NAME, message = Wording.NAME_MESSAGE) String>
                managers,

        @Size(max = 200)
        List<@NotBlank @Size(max = 128) @Pattern(regexp = Wording.NAME, message = Wording.NAME_MESSAGE) String>
                touchPoints) {

    /** @param known its touch-points until now, which stay when none are said */
    Team toTeam(UUID id, long version, List<String> known) {
        return new Team(id, name, version, members, managers, touchPoints == null ? known : touchPoints);
    }
}
