/**
 * Where accounts are kept, and what other services' events have told of them. The higher revision wins in SQL, so that
 * events may come again and out of order; no other rule is decided here.
 */
package org.kept.account.persistence;
