package org.kept.proposition.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** The same once more: what a proposition says, as new promises that depend on each other as the old ones do. */
final class Copy {
    private final Span shift;
    private final List<Commitment> originals;
    private final Map<UUID, UUID> ids = new HashMap<>();

    Copy(Proposition original, Span shift) {
        this.shift = shift;
        this.originals =
                original.commitments().stream().filter(Commitment::isInVersion).toList();
        originals.forEach(commitment -> ids.put(commitment.id(), UUID.randomUUID()));
    }

    Terms terms(Proposition original) {
        return new Terms(
                original.statement(),
                original.value(),
                original.validUntil() == null ? null : shift.after(original.validUntil()),
                originals.stream().map(this::clause).toList());
    }

    private Clause clause(Commitment original) {
        Promise promise = original.promise();
        Instant dueAt = shift.after(promise.dueAt(), promise.timeZone());
        Instant lastCall =
                promise.pointOfNoReturn() == null ? null : shift.after(promise.pointOfNoReturn(), promise.timeZone());
        Promise copied = new Promise(
                promise.department(),
                promise.text(),
                promise.type(),
                promise.quantity(),
                dueAt,
                promise.timeZone(),
                promise.dependsOn().stream()
                        .map(ids::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                lastCall);
        // A month that is shorter can bring the two together the wrong way round.
        return new Clause(ids.get(original.id()), false, copied.dueAt(dueAt), false);
    }
}
