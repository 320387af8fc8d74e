/**
 * Timelines that are told live: up to where one is complete, and how a follower reads on. What is told of it, and to whom,
 * is the service's; the stream itself is the room {@code streams}.
 */
package org.kept.chassis.timelines;
