/** What is done with webhooks: events are noted, sent, sent again and forgotten. */
package org.kept.fulfilment.webhooks.application;
