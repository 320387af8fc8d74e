package org.kept.proposition.rest;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A manager's decision.
 *
 * @param decision {@code sign} or {@code decline}
 * @param reason needed to decline
 */
record CoSignatureRequest(
        @NotNull @Pattern(regexp = "sign|decline", message = "must be sign or decline")
        String decision,

        @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String reason) {

    @JsonIgnore
    @AssertTrue(message = "reason is needed to decline: it is what the salesperson goes on with")
    boolean isReasoned() {
        return !"decline".equals(decision) || reason != null && !reason.isBlank();
    }

    boolean signs() {
        return "sign".equals(decision);
    }
}
