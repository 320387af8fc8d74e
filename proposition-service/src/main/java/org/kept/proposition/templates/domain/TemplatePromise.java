package org.kept.proposition.templates.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.kept.proposition.domain.Promise;
import org.kept.proposition.domain.Span;

/**
 * What is promised, with spans of time from the moment of use.
 *
 * @param type a slug, or null
 * @param quantity how many of it, or null when it is not counted
 * @param dueAfter as {@link Span} writes it
 * @param timeZone an IANA zone
 * @param dependsOn positions of the promises that come first, from 0
 * @param pointOfNoReturnAfter as {@link Span} writes it, or null when it can always be changed
 */
public record TemplatePromise(
        String department,
        String promise,
        String type,
        Integer quantity,
        String dueAfter,
        String timeZone,
        List<Integer> dependsOn,
        String pointOfNoReturnAfter) {

    public TemplatePromise {
        dependsOn = dependsOn == null ? List.of() : List.copyOf(dependsOn);
    }

    /** @param ids of all the promises of the template, by position */
    Promise at(Instant start, List<UUID> ids) {
        ZoneId zone = ZoneId.of(timeZone);
        Set<UUID> earlier = dependsOn.stream().map(ids::get).collect(Collectors.toSet());
        return new Promise(
                department,
                promise,
                type,
                quantity,
                Span.parse(dueAfter).after(start, zone),
                zone,
                earlier,
                pointOfNoReturnAfter == null
                        ? null
                        : Span.parse(pointOfNoReturnAfter).after(start, zone));
    }
}
