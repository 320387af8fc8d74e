/** What the OpenAPI document of every service says of refusals, read off what its endpoints take; nothing of one service. */
package org.kept.chassis.openapi;
