package org.kept.proposition.feasibility.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Puts what comes first, first. */
public final class Sequence {
    private final List<Asked> asked;
    private final Set<Integer> order = new LinkedHashSet<>();
    private List<Integer> circle = List.of();

    private Sequence(List<Asked> asked) {
        this.asked = asked;
    }

    /**
     * @param order all positions, each behind those that it depends on; empty when they run in a circle
     * @param circle the positions of the first circle that is found, or empty
     */
    public record Found(List<Integer> order, List<Integer> circle) {}

    public static Found of(List<Asked> asked) {
        Sequence sequence = new Sequence(asked);
        for (int position = 0; position < asked.size() && sequence.circle.isEmpty(); position++) {
            sequence.visit(position, new ArrayList<>());
        }
        return sequence.circle.isEmpty()
                ? new Found(List.copyOf(sequence.order), List.of())
                : new Found(List.of(), sequence.circle);
    }

    /** Goes as deep as there are promises: at most a hundred. */
    private void visit(int position, List<Integer> path) {
        int seen = path.indexOf(position);
        if (seen >= 0) {
            circle = List.copyOf(path.subList(seen, path.size()));
        }
        if (!circle.isEmpty() || order.contains(position)) {
            return;
        }
        path.add(position);
        for (int earlier : asked.get(position).dependsOn()) {
            visit(earlier, path);
        }
        path.remove(path.size() - 1);
        order.add(position);
    }
}
