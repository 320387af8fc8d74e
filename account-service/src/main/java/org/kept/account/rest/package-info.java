/** The resources that sales, touch-points and order systems call, and the records that travel. Rules live in the domain. */
package org.kept.account.rest;
