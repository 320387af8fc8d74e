/** Finds what may hang, where the rows are. */
package org.kept.proposition.unblocking.persistence;
