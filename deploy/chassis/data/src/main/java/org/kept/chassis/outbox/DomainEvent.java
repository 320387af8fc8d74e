package org.kept.chassis.outbox;

/**
 * An event on its way out.
 *
 * @param topic where it goes
 * @param key what keeps it in order: the account id, except where a topic says otherwise
 * @param type the CloudEvents type, a stable string such as {@code org.kept.commitment.made.v1}
 * @param payload the wire record; it becomes the JSON value
 */
public record DomainEvent(String topic, String key, String type, Object payload) {}
