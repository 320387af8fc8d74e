/** The resources that salespeople and their tools call, and the records that travel. Rules live in the domain. */
package org.kept.proposition.rest;
