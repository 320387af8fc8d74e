/** The way out: one HTTP request, to an address that was looked at before. */
package org.kept.fulfilment.webhooks.sending;
