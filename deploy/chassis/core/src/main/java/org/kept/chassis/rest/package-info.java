/**
 * The manners of every resource: problems, entity tags, pages. No resource lives here, and nothing that knows a
 * domain word.
 */
package org.kept.chassis.rest;
