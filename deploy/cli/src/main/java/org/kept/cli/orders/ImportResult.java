package org.kept.cli.orders;

import java.nio.file.Path;

/**
 * What became of a file's rows.
 *
 * @param accepted rows that the intake took, now or in an earlier import, and repeated rows
 * @param rejectedTo where the rejected rows are; null when there are none
 */
public record ImportResult(long rows, long accepted, long rejected, Path rejectedTo, double seconds) {}
