package org.kept.cli.laptop;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.kept.cli.screen.Steps;

/** Whether a service that ended by itself is started again: a few times, then it is left and that is said. */
final class Restarts {

    private static final int MOST = 5;

    private final Steps steps;
    private final Map<ServiceKind, Integer> counts = new EnumMap<>(ServiceKind.class);
    private final Set<ServiceKind> left = EnumSet.noneOf(ServiceKind.class);

    Restarts(Steps steps) {
        this.steps = steps;
    }

    boolean allow(ServiceProcess ended) {
        if (left.contains(ended.kind())) {
            return false;
        }
        int count = counts.merge(ended.kind(), 1, Integer::sum);
        boolean again = count <= MOST;
        steps.say(ended.end());
        steps.say(again ? "starting it again" : "it has ended " + count + " times and is left as it is");
        if (!again) {
            left.add(ended.kind());
        }
        return again;
    }
}
