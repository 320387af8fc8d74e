package org.kept.fulfilment.application;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Readiness;
import org.kept.fulfilment.domain.TaskState;

/**
 * Why a desk's word has changed nothing, in words that say what would make it pass: the same words whichever way it came.
 *
 * @param type what programs switch on, such as {@code task-not-accepted}
 * @param field what of the word does not hold; null unless its {@code kind} is {@link Kind#INVALID}
 */
public record Refusal(Kind kind, String type, String field, String detail) {
    /** What is wrong in general. */
    public enum Kind {
        NOT_FOUND("Not found."),
        FORBIDDEN("Not yours to do."),
        CONFLICT("It conflicts with what is there."),
        INVALID("The request is not valid.");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    public static Refusal unknown(UUID commitmentId) {
        return new Refusal(
                Kind.NOT_FOUND, "not-found", null, "There is no task for the commitment " + commitmentId + ".");
    }

    public static Refusal invalid(String field, String message) {
        return new Refusal(Kind.INVALID, "invalid", field, message);
    }

    public static Refusal forbidden(String detail) {
        return new Refusal(Kind.FORBIDDEN, "forbidden", null, detail);
    }

    public static Refusal conflict(String type, String detail) {
        return new Refusal(Kind.CONFLICT, type, null, detail);
    }

    /** @return empty when it is done */
    public static Optional<Refusal> of(Decision decision) {
        if (decision instanceof Decision.Done) {
            return Optional.empty();
        }
        return Optional.of(whoOrWhen(decision)
                .or(() -> content(decision))
                .or(() -> work(decision))
                .orElseThrow());
    }

    private static Optional<Refusal> whoOrWhen(Decision decision) {
        if (decision instanceof Decision.NotTheirs other) {
            return Optional.of(forbidden("Only the department '" + other.department() + "' moves this task."));
        }
        if (decision instanceof Decision.AlreadyThere there) {
            return Optional.of(conflict(
                    "task-already-" + slug(there.state()),
                    "The task is " + there.state().word() + " since " + there.at()
                            + (there.by() == null ? "" : ", by " + there.by()) + "; " + wayOn(there.state())));
        }
        if (decision instanceof Decision.TooEarly early) {
            return Optional.of(conflict(
                    "task-not-" + slug(early.needed()),
                    "The task is " + early.state().word() + "; it must be "
                            + early.needed().word() + " first."));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> content(Decision decision) {
        if (decision instanceof Decision.NoLaterDate early) {
            return Optional.of(invalid(
                    "dueAt",
                    "must be after " + early.mustBeAfter() + "; what can be delivered by its due date is accepted"));
        }
        if (decision instanceof Decision.InsistedUpon insisted) {
            return Optional.of(conflict(
                    "insisted-upon",
                    insisted.insistence().by() + " insists on " + insisted.dueAt()
                            + "; accept the task, or decline it with a reason."));
        }
        if (decision instanceof Decision.ReasonNeeded needed) {
            return Optional.of(invalid(
                    "reason",
                    "must be stated: "
                            + (needed.pointOfNoReturn() == null
                                    ? "the task has no point of no return"
                                    : "its point of no return, " + needed.pointOfNoReturn() + ", has not passed")));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> work(Decision decision) {
        if (decision instanceof Decision.Waits waits) {
            return Optional.of(conflict(
                    waits.readiness() == Readiness.BLOCKED ? "task-blocked" : "task-waits",
                    Waiting.words(waits.first())));
        }
        if (decision instanceof Decision.TakenAlready taken) {
            return Optional.of(conflict("task-taken", taken.assignee() + " has it; hand it over to another person."));
        }
        if (decision instanceof Decision.NoColleague stranger) {
            return Optional.of(invalid(
                    "to",
                    "must be one of the department's people, by the name that sets them apart: "
                            + stranger.colleagues().words() + "; '" + stranger.to()
                            + "' is declared in the department's file, or by a lead who refines it"));
        }
        if (decision instanceof Decision.NothingNew known) {
            return Optional.of(conflict("nothing-new", known.soFar()));
        }
        if (decision instanceof Decision.DoesNotHold wrong) {
            return Optional.of(invalid(wrong.field(), wrong.message()));
        }
        return Optional.empty();
    }

    private static String wayOn(TaskState state) {
        return switch (state) {
            case ACKNOWLEDGED -> "accept it, counter it or decline it.";
            case ACCEPTED, IN_PROGRESS -> "complete it, hold it or fail it; another date is for sales to amend.";
            case HELD -> "resume it first.";
            case COUNTERED, DECLINED -> "it can be answered again once sales has agreed, insisted or amended.";
            case PENDING_CANCELLATION -> "answer the cancellation first.";
            case CANCELLED, COMPLETED, FAILED -> "there is nothing left to do here.";
        };
    }

    /** {@code pending-cancellation}, as problem types are written. */
    private static String slug(TaskState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
