package org.kept.proposition.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which commitment comes before which: a graph that must not run in circles. */
final class Dependencies {
    private final Map<UUID, Set<UUID>> before;
    private final Set<UUID> sound = new HashSet<>();

    private Dependencies(Map<UUID, Set<UUID>> before) {
        this.before = before;
    }

    /** @param before for each commitment those that it depends on; others than its keys are left out of account */
    static Dependencies of(Map<UUID, Set<UUID>> before) {
        return new Dependencies(new LinkedHashMap<>(before));
    }

    /** The first circle that is found, each commitment depending on the next and the last on the first; or empty. */
    List<UUID> circle() {
        for (UUID start : before.keySet()) {
            List<UUID> circle = circleFrom(start, new ArrayList<>());
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        return List.of();
    }

    /** Goes as deep as there are commitments: at most a hundred. */
    private List<UUID> circleFrom(UUID commitment, List<UUID> path) {
        int seen = path.indexOf(commitment);
        if (seen >= 0) {
            return List.copyOf(path.subList(seen, path.size()));
        }
        if (sound.contains(commitment)) {
            return List.of();
        }
        path.add(commitment);
        for (UUID earlier : before.getOrDefault(commitment, Set.of())) {
            List<UUID> circle = circleFrom(earlier, path);
            if (!circle.isEmpty()) {
                return circle;
            }
        }
        path.remove(path.size() - 1);
        sound.add(commitment);
        return List.of();
    }

    /** Everything that waits for the given commitment, directly or through others. */
    Set<UUID> waitingFor(UUID commitment) {
        Set<UUID> waiting = new HashSet<>(Set.of(commitment));
        boolean grown = true;
        while (grown) {
            grown = before.entrySet().stream()
                            .filter(entry -> entry.getValue().stream().anyMatch(waiting::contains))
                            .map(Map.Entry::getKey)
                            .filter(waiting::add)
                            .count()
                    > 0;
        }
        waiting.remove(commitment);
        return waiting;
    }
}
