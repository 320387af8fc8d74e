/** What segmentation says of accounts. */
package org.kept.fulfilment.capacity.messaging;
