/** The policy and where it puts each task, as plain Java. */
package org.kept.fulfilment.capacity.domain;
