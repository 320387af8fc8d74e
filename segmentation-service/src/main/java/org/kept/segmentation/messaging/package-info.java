/**
 * What goes over the wire: records as the contracts state them, and their reading and writing as bytes. No rule of the
 * domain, and nothing of the host that moves the bytes.
 */
package org.kept.segmentation.messaging;
