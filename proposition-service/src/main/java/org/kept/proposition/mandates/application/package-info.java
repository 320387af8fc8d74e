/** What is done with mandates, each inside the transaction that its caller has opened. */
package org.kept.proposition.mandates.application;
