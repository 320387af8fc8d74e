/** The whole system, from outside. A test that needs a look inside belongs to the service it looks into. */
package org.kept.acceptance;
