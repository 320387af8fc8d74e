/**
 * Orders on their way in: any CSV read row by row, each row judged, the good ones posted in batches and the rest
 * written down with the reason; and the generator of an order history. Whose orders matter is not decided here.
 */
package org.kept.cli.orders;
