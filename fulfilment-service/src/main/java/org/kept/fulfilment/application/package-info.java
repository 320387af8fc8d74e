/**
 * What can be done with tasks and departments: one use case, one class. Each asks the domain and publishes, inside the
 * transaction that its caller has opened; what nobody calls opens its own.
 */
package org.kept.fulfilment.application;
