/** Reads the timeline of all propositions, in the order of its sequence. */
package org.kept.proposition.following.persistence;
