/**
 * The whole system on one machine: which processes there are, how they start, get ready and end, which ports they take,
 * and what is remembered of them so that nothing is left behind. What the running system is used for does not belong here.
 */
package org.kept.cli.laptop;
