/** The tables of people, and the statistics of what they promised. No rule is decided here. */
package org.kept.proposition.people.persistence;
