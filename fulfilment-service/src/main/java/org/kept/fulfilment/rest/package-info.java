/** The resources that desks, sales and their tools call, and the records that travel. Rules live in the domain. */
package org.kept.fulfilment.rest;
