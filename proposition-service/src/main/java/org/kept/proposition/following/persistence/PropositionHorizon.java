package org.kept.proposition.following.persistence;

import jakarta.inject.Singleton;

import org.kept.chassis.timelines.TimelineHorizon;

/** Of the timeline of all propositions: whoever writes to it has locked or written the proposition's row by then. */
@Singleton
public class PropositionHorizon extends TimelineHorizon {
    public PropositionHorizon() {
        super("proposition_timeline_seq_seq");
    }
}
