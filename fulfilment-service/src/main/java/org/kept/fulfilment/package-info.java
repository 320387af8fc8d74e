/** How promises are delivered: departments, and the tasks that commitments become. Each room below has one purpose. */
package org.kept.fulfilment;
