/**
 * The whole system, from outside. A test that needs a look inside belongs to the service it looks into. Only that days
 * pass cannot be had from outside: {@code DaysPassed} makes what is stored older.
 */
package org.kept.acceptance;
