/** The one door to the four services on a laptop: routes by path, and says so plainly when a service is away. */
package org.kept.cli.gateway;
