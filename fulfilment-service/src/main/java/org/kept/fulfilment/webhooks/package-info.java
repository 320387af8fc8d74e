/**
 * Departments are told what concerns them over HTTP, by the Standard Webhooks specification (standardwebhooks.com). What a
 * department answers comes in elsewhere: this room only tells.
 */
package org.kept.fulfilment.webhooks;
