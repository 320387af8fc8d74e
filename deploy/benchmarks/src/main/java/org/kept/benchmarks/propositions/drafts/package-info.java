/** Fresh drafts in any number, the same for all who commit them. */
package org.kept.benchmarks.propositions.drafts;
