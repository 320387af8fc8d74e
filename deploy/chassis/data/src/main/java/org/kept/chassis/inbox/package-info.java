/** Events that come in: read as CloudEvents, told apart from poison, and handled once however often they arrive. */
package org.kept.chassis.inbox;
