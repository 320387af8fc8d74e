/** The SQL of one commit, as PostgreSQL saw it from the service, and as others can run it for other drafts. */
package org.kept.benchmarks.propositions.statements;
