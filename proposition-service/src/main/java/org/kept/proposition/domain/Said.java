package org.kept.proposition.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Embeddable;

/**
 * A {@link Promise} as it is stored.
 *
 * @param dependsOn ids apart from each other by commas; empty for none
 */
@Embeddable
public record Said(
        String department,
        String promise,
        String type,
        Integer quantity,
        Instant dueAt,
        String timeZone,
        String dependsOn,
        Instant pointOfNoReturn) {

    static Said of(Promise promise) {
        return new Said(
                promise.department(),
                promise.text(),
                promise.type(),
                promise.quantity(),
                promise.dueAt(),
                promise.timeZone().getId(),
                promise.dependsOn().stream().map(UUID::toString).sorted().collect(Collectors.joining(",")),
                promise.pointOfNoReturn());
    }

    Promise toPromise() {
        Set<UUID> earlier = dependsOn.isEmpty()
                ? Set.of()
                : Arrays.stream(dependsOn.split(",")).map(UUID::fromString).collect(Collectors.toSet());
        return new Promise(department, promise, type, quantity, dueAt, ZoneId.of(timeZone), earlier, pointOfNoReturn);
    }
}
