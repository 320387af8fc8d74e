/** What keeps somebody from selling, and what would free it, in plain Java. */
package org.kept.proposition.unblocking.domain;
