package org.kept.fulfilment.rest;

import java.util.Locale;
import java.util.UUID;

import org.kept.chassis.rest.Problems;
import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.domain.TaskState;

/** Says a refusal of the domain in HTTP, with what would make it pass. */
final class Refusals {
    private Refusals() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is none */
    static Task mustExist(Task found, UUID id) {
        if (found == null) {
            throw Problems.notFound("There is no task for the commitment " + id + ".");
        }
        return found;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem unless it is done; thrown in a transaction, it rolls back */
    static void unlessDone(Decision decision) {
        if (decision instanceof Decision.NotTheirs other) {
            throw Problems.forbidden("Only the department '" + other.department() + "' moves this task.");
        }
        if (decision instanceof Decision.AlreadyThere there) {
            throw Problems.conflict(
                    "task-already-" + slug(there.state()),
                    "The task is " + there.state().word() + " since " + there.at()
                            + (there.by() == null ? "" : ", by " + there.by()) + "; " + wayOn(there.state()));
        }
        if (decision instanceof Decision.TooEarly early) {
            throw Problems.conflict(
                    "task-not-" + slug(early.needed()),
                    "The task is " + early.state().word() + "; it must be "
                            + early.needed().word() + " first.");
        }
        unlessContentHolds(decision);
    }

    private static void unlessContentHolds(Decision decision) {
        if (decision instanceof Decision.NoLaterDate early) {
            throw Problems.invalid(
                    "dueAt",
                    "must be after " + early.mustBeAfter() + "; what can be delivered by its due date is accepted");
        }
        if (decision instanceof Decision.InsistedUpon insisted) {
            throw Problems.conflict(
                    "insisted-upon",
                    insisted.insistence().by() + " insists on " + insisted.dueAt()
                            + "; accept the task, or decline it with a reason.");
        }
        if (decision instanceof Decision.ReasonNeeded needed) {
            throw Problems.invalid(
                    "reason",
                    "must be stated: "
                            + (needed.pointOfNoReturn() == null
                                    ? "the task has no point of no return"
                                    : "its point of no return, " + needed.pointOfNoReturn() + ", has not passed"));
        }
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
