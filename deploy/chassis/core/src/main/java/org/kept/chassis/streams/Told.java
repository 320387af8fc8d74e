package org.kept.chassis.streams;

/**
 * Something that happened, for a follower.
 *
 * @param position from which reading goes on exactly after it: the event's {@code id}
 * @param name the event's name, such as {@code account-tier-changed}
 * @param json on one line
 */
public record Told(String position, String name, String json) {}
