/** The tables of webhooks: subscriptions, events, and the queue that several instances share. */
package org.kept.fulfilment.webhooks.persistence;
