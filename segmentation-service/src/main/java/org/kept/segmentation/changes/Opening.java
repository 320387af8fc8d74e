package org.kept.segmentation.changes;

/** What became of asking for the changes from a certain place on. */
public sealed interface Opening {
    record Opened(ChangeReader reader) implements Opening {}

    /** The position is none that a reader of these changes ever had. */
    record NoPosition() implements Opening {}

    /** What comes after the position is not all there any more. */
    record Gone() implements Opening {}
}
