package org.kept.fulfilment.capacity.application;

import java.time.LocalDate;
import java.util.Optional;

import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.capacity.domain.Choice.Outcome;
import org.kept.fulfilment.capacity.domain.Contention;

/** Says why nothing was decided, or suggested, and what would make it pass: the same words whichever way it came. */
public final class Undecided {
    private Undecided() {}

    /** @return empty when it is decided, or suggested */
    public static Optional<Refusal> refusal(Verdict verdict, LocalDate day, String type) {
        if (verdict instanceof Verdict.Kept || verdict instanceof Verdict.Suggested) {
            return Optional.empty();
        }
        if (verdict instanceof Verdict.NotChosen choice) {
            return Optional.of(notChosen(choice.outcome()));
        }
        if (verdict instanceof Verdict.SeenAnother other) {
            return Optional.of(Refusal.conflict(
                    "contention-changed",
                    "The contention is " + other.version() + " now: read it again, then say it of that."));
        }
        return Optional.of(
                verdict instanceof Verdict.Changing
                        ? Refusal.conflict(
                                "contention-changing",
                                "Somebody changes one of its tasks right now: read the contention again, then decide.")
                        : Refusal.conflict(
                                "nothing-contended",
                                "On " + day + " no more of the type '" + type
                                        + "' falls than can be done, so there is nothing to decide."));
    }

    private static Refusal notChosen(Outcome outcome) {
        if (outcome instanceof Outcome.OtherTasks other) {
            return Refusal.invalid("order", "must name each of the " + other.contenders() + " that compete, once");
        }
        if (outcome instanceof Outcome.NoRoom room) {
            return Refusal.conflict(
                    "no-room",
                    "For " + room.tasks() + " of them no day within " + Contention.AHEAD_MAX_DAYS
                            + " days has room: declare more capacity, or let sales amend or withdraw some.");
        }
        return Refusal.invalid("reason", "must be stated, because the order is not the proposed one");
    }
}
