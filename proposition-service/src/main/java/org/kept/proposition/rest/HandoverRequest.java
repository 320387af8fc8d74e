package org.kept.proposition.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * To whom, and why.
 *
 * @param coSign optional: whoever hands it over leads the colleague's team, and carries it beyond the colleague's mandate
 *     where that is needed
 */
record HandoverRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = Wording.ACCOUNT_ID, message = Wording.ACCOUNT_ID_MESSAGE)
        String to,

        @NotBlank @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String reason,

        Boolean coSign) {

    boolean signs() {
        return Boolean.TRUE.equals(coSign);
    }
}
