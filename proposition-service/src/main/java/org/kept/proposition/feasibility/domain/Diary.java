package org.kept.proposition.feasibility.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** How full the departments' days are, with what is asked together counted in. */
final class Diary {
    private record Place(String department, String type, LocalDate day) {}

    private final Map<Place, Long> pencilled = new HashMap<>();

    /** Promises that are asked together compete for the same day; who is looked at first has the place. */
    void pencilIn(Asked asked, LocalDate day) {
        pencilled.merge(new Place(asked.department(), asked.type(), day), 1L, Long::sum);
    }

    /** A place that is given up when what is asked together comes about: whoever asks may have it. */
    void giveUp(Capability capability, Asked.Held held) {
        LocalDate day = capability.workingTime().dayOf(held.countedAt());
        pencilled.merge(new Place(held.department(), held.type(), day), -1L, Long::sum);
    }

    boolean isFree(Capability capability, String type, LocalDate day) {
        return capability.freeOn(day, type).orElse(Long.MAX_VALUE) > pencilled(capability, type, day);
    }

    long taken(Capability capability, String type, LocalDate day) {
        return capability.loadOn(day, type) + pencilled(capability, type, day);
    }

    private long pencilled(Capability capability, String type, LocalDate day) {
        return pencilled.getOrDefault(new Place(capability.department(), type, day), 0L);
    }
}
