package org.kept.proposition.templates.rest;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.kept.proposition.rest.MoneyBody;
import org.kept.proposition.rest.Wording;
import org.kept.proposition.templates.domain.Template;
import org.kept.proposition.templates.domain.TemplatePromise;

/**
 * A template as it is written, as a whole.
 *
 * @param value optional, but a standard one states it
 * @param standard whether a touch-point may commit it by itself
 */
record TemplateRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String name,

        @NotBlank @Size(max = 4000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
        String statement,

        MoneyBody value,
        boolean standard,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> commitments) {

    /**
     * One promise.
     *
     * @param dueAfter how long after the moment of use, as ISO 8601 writes it, such as {@code P14D}
     * @param dependsOn optional: positions in this list, from 0
     * @param pointOfNoReturnAfter optional: as {@code dueAfter}, and not after it
     */
    record Line(
            @NotBlank @Size(max = 64) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
            String department,

            @NotBlank @Size(max = 2000) @Pattern(regexp = Wording.LINES, message = Wording.LINES_MESSAGE)
            String promise,

            @Size(max = 64) @Pattern(regexp = Wording.SLUG, message = Wording.SLUG_MESSAGE)
            String type,

            @Min(1) Integer quantity,
            @NotBlank @Size(max = 64) String dueAfter,
            @NotBlank @Size(max = 64) String timeZone,
            @Size(max = 100) List<@NotNull Integer> dependsOn,
            @Size(max = 64) String pointOfNoReturnAfter) {

        TemplatePromise toPromise() {
            return new TemplatePromise(
                    department, promise, type, quantity, dueAfter, timeZone, dependsOn, pointOfNoReturnAfter);
        }
    }

    Template toTemplate(UUID id, long version) {
        return new Template(
                id,
                name,
                statement,
                MoneyBody.toValue(value),
                standard,
                commitments.stream().map(Line::toPromise).toList(),
                version);
    }
}
