package org.kept.segmentation.domain;

import org.kept.segmentation.rising.Outlook;

/**
 * A choice of the rising accounts.
 *
 * @param tick that brought it
 * @param outlook from the end of the date before that tick
 */
public record Choice(long tick, Outlook outlook) {}
