/** The names that CloudEvents 1.0 gives to a Kafka record's headers in binary mode. Event types live with their owners. */
package org.kept.chassis.events;
