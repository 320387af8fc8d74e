package org.kept.segmentation.changes;

/**
 * A tier change that was committed.
 *
 * @param tier the one after the change; null where the event does not say
 * @param json the event as it stands in the topic
 * @param position from which reading goes on exactly after it
 */
public record ToldChange(String accountId, String tier, String json, String position) {}
