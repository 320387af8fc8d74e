/** What segmentation says of accounts, and what a department is told of its days. */
package org.kept.fulfilment.capacity.messaging;
