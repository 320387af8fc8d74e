/**
 * Events that come in: read as CloudEvents, handled once however often they arrive, and put beside their topic when
 * nobody can handle them.
 */
package org.kept.chassis.inbox;
