/** What is done for people, each inside the transaction that its caller has opened. Mandates are another room's. */
package org.kept.proposition.people.application;
