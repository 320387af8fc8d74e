package org.kept.proposition.rest;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why, where one may say so. */
record OptionalReason(
        @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String reason) {

    /** @return null when there is no body, or no reason in it */
    static String of(OptionalReason request) {
        return request == null ? null : Wording.orNull(request.reason());
    }
}
