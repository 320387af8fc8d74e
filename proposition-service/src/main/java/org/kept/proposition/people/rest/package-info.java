/** Salespeople, teams, trainings, coaching and kept rates, as people and their managers see them. */
package org.kept.proposition.people.rest;
