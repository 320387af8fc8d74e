package org.kept.segmentation.streams;

/** What makes the business date pass. */
public enum ClockMode {
    /** The UTC day on the wall: production. */
    WALL,
    /** The latest order date seen: replays and demonstrations of orders of long ago. */
    EVENT
}
