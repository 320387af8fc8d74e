/** What a department says about its webhooks. */
package org.kept.fulfilment.webhooks.rest;
