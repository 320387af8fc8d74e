/** What hangs in a team, for its managers, and what they do about it. */
package org.kept.proposition.unblocking.rest;
