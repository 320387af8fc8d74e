/** What sales asks before promising, and the records that travel. */
package org.kept.proposition.feasibility.rest;
