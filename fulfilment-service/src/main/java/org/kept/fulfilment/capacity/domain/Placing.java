package org.kept.fulfilment.capacity.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives each contender a day, once. */
final class Placing {
    private final Contention contention;
    private final Map<LocalDate, Integer> load;
    private final LocalDate last;
    private LocalDate next;

    Placing(Contention contention) {
        this.contention = contention;
        this.load = new HashMap<>(contention.load());
        this.last = contention.day().plusDays(Contention.AHEAD_MAX_DAYS);
        this.next = contention.day().plusDays(1);
    }

    List<Placement> all(List<Contender> order) {
        List<Placement> placements = new ArrayList<>();
        for (Contender contender : order) {
            boolean keeps = placements.size() < contention.capacity();
            placements.add(new Placement(contender, keeps ? contention.day() : nextWithRoom(), keeps));
        }
        return placements;
    }

    /** Days that have no room now have none later either, so no day is looked at twice. */
    private LocalDate nextWithRoom() {
        while (!next.isAfter(last)) {
            int there = load.getOrDefault(next, 0);
            if (there < contention.capacity() && contention.workedOn().test(next)) {
                load.put(next, there + 1);
                return next;
            }
            next = next.plusDays(1);
        }
        return null;
    }
}
