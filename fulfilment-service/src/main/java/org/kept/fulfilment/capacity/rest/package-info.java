/** What leads and sales call, and the records that travel. */
package org.kept.fulfilment.capacity.rest;
