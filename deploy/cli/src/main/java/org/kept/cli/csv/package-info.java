/** Files with columns, read row by row. What a row means is told elsewhere. */
package org.kept.cli.csv;
