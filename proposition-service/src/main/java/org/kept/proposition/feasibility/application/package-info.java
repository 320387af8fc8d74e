/** Asking before promising. Reads what is known and hands it to the rules. */
package org.kept.proposition.feasibility.application;
