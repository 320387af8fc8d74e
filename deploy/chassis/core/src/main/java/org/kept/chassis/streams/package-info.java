/**
 * Lists of live things as server-sent events, told from a source that any instance can read: how they are opened, paced
 * and ended. What is told, and who may hear it, is each service's own.
 */
package org.kept.chassis.streams;
