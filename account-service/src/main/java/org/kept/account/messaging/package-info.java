/**
 * The wire: records of the events that go out and come in, what turns them into calls, and the log that order intake
 * writes to. Nothing here decides whether an order is sound.
 */
package org.kept.account.messaging;
