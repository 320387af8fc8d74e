/** The wire: records of the events that go out and come in, and what turns them into domain calls. */
package org.kept.fulfilment.messaging;
