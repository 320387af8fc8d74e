/** Who commits, how: by the service, by plain SQL, by pgbench; in a closed loop or at a constant rate. */
package org.kept.benchmarks.propositions.contenders;
