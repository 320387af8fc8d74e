package org.kept.fulfilment.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;

import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.persistence.DatabaseClock;
import org.kept.fulfilment.persistence.Tasks;

/** A desk says what its department makes of a commitment, and how far the work is. */
@ApplicationScoped
public class HearingDesks {
    private final TellingProgress progress;
    private final DatabaseClock clock;

    HearingDesks(TellingProgress progress, DatabaseClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** @param task locked by {@link Tasks#toChange} */
    public Uni<Decision> hear(Task task, Desk desk, DeskWord word) {
        return clock.now().chain(now -> progress.tell(word.tellTo(task, desk, now)));
    }
}
