package org.kept.segmentation.rising;

/** How a computation that nobody waits for shares a processor with what somebody does wait for. */
@FunctionalInterface
public interface Pace {
    /** Without a pause. */
    Pace FULL = () -> {};

    /** Between two steps of some tens of microseconds, up to a millisecond; may return later than it could. */
    void step();
}
