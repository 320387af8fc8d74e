/** Segmentation: who matters. See the service's README for what it owns; each room below says what belongs in it. */
package org.kept.segmentation;
