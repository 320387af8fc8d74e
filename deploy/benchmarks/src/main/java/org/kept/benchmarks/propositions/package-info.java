/**
 * What a commit costs in proposition-service, and how soon its department knows, beside plain SQL and other relays. Here:
 * the command, the order of the measurements, and the page.
 */
package org.kept.benchmarks.propositions;
