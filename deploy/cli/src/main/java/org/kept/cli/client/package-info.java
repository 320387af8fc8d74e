/**
 * Kept as its users see it: HTTP with bearer tokens, problem details as failures. Knows no process, port or file of the
 * laptop, and nothing of what the calls mean.
 */
package org.kept.cli.client;
