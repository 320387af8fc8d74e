/** What holds of a webhook, as plain Java: where it may lead, how it is signed, when it is tried again. No database, no HTTP. */
package org.kept.fulfilment.webhooks.domain;
