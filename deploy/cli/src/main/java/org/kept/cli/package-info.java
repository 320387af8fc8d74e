/**
 * The commands of {@code kept}, one class each, and the one place that turns failures into messages and exit codes.
 * How a thing is done does not belong here: a command reads its options and hands over to the room that knows.
 */
package org.kept.cli;
