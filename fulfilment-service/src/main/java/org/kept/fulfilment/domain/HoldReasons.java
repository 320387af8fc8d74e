package org.kept.fulfilment.domain;

import java.util.Set;

/**
 * For which reasons the department's clock stands still while work does: it is the reason's property, and never the desk's
 * choice.
 */
public record HoldReasons(Set<ReasonCode> pausing) {
    public HoldReasons {
        pausing = Set.copyOf(pausing);
    }

    public boolean pauses(ReasonCode code) {
        return pausing.contains(code);
    }
}
