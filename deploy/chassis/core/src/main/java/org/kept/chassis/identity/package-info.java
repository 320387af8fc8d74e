/**
 * Who is calling: the bearer token, read once. No rule about what a caller may do to an aggregate lives here; that is
 * the aggregate's own.
 */
package org.kept.chassis.identity;
