/**
 * Tier changes as they were committed, read again from their topic for whoever follows them. Any instance can do so: nothing
 * here knows the ranking, and nothing here knows how a follower is told.
 */
package org.kept.segmentation.changes;
