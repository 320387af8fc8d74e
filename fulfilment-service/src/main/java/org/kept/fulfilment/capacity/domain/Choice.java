package org.kept.fulfilment.capacity.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a lead says to a contention.
 *
 * @param order all that compete, the first to keep the day first; null for what is proposed
 * @param reason in words; needed when the order is not the proposed one
 */
public record Choice(List<UUID> order, String reason) {
    /** What comes of it. */
    public sealed interface Outcome {
        /** @param asProposed whether the order is the policy's */
        record Decided(List<Placement> placements, boolean asProposed) implements Outcome {}

        /** It does not name each contender once. */
        record OtherTasks(int contenders) implements Outcome {}

        /** It departs from the proposal without saying why. */
        record ReasonNeeded() implements Outcome {}

        /** For some there is no day within reach. */
        record NoRoom(int tasks) implements Outcome {}
    }

    public Outcome on(Contention contention) {
        List<UUID> proposed =
                contention.contenders().stream().map(Contender::commitmentId).toList();
        List<UUID> chosen = order == null ? proposed : order;
        if (chosen.size() != proposed.size() || !new HashSet<>(chosen).equals(new HashSet<>(proposed))) {
            return new Outcome.OtherTasks(proposed.size());
        }
        boolean asProposed = chosen.equals(proposed);
        if (!asProposed && (reason == null || reason.isBlank())) {
            return new Outcome.ReasonNeeded();
        }
        List<Placement> placements = contention.place(inOrder(contention, chosen));
        long nowhere = placements.stream().filter(one -> one.fallsOn() == null).count();
        return nowhere > 0 ? new Outcome.NoRoom((int) nowhere) : new Outcome.Decided(placements, asProposed);
    }

    private static List<Contender> inOrder(Contention contention, List<UUID> chosen) {
        Map<UUID, Contender> byId = contention.contenders().stream()
                .collect(Collectors.toMap(Contender::commitmentId, Function.identity()));
        return chosen.stream().map(byId::get).toList();
    }
}
