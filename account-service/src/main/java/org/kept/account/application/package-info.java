/**
 * What can be done with accounts: one use case, one class. Each loads, asks the domain and publishes, inside the
 * transaction that its caller has opened.
 */
package org.kept.account.application;
