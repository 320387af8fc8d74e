package org.kept.fulfilment.application;

import java.time.Instant;

import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Milestone;
import org.kept.fulfilment.domain.Progress;
import org.kept.fulfilment.domain.Proof;
import org.kept.fulfilment.domain.Reason;
import org.kept.fulfilment.domain.Task;

/** What a desk says of a task of its department, whichever way it comes: one variant, one step. */
public sealed interface DeskWord {
    /** @return what the task makes of it; only a {@link Decision.Done} has changed it */
    Decision tellTo(Task task, Desk desk, Setting setting);

    /** Whether has to be found out first what is said of its department. */
    default boolean needsDepartment() {
        return false;
    }

    record Accept() implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.accept(desk, setting.now());
        }
    }

    /** @param dueAt the date that the department offers instead */
    record Counter(Instant dueAt, Reason why) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.counter(desk, dueAt, why, setting.now());
        }
    }

    record Decline(Reason why) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.decline(desk, why, setting.now());
        }
    }

    record Start() implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.start(desk, setting.now());
        }
    }

    /** @param expectedAt when it will be delivered after all; null when nobody can tell */
    record Hold(Reason why, Instant expectedAt) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.hold(desk, why, setting.holdReasons(), expectedAt, setting.now());
        }
    }

    /** @param why it goes on, with or without a code; null when nobody says so */
    record Resume(Reason why) implements DeskWord {
        @Override
        public boolean needsDepartment() {
            return true;
        }

        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.resume(desk, why, setting.department().workingTime(), setting.now());
        }
    }

    /** @param evidence what the delivery came with; may be empty */
    record Complete(Proof evidence) implements DeskWord {
        public Complete() {
            this(Proof.NONE);
        }

        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.complete(desk, evidence, setting.now());
        }
    }

    /** How far the work is. */
    record Report(Progress progress) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.progress(desk, progress, setting.now());
        }
    }

    /** A point that the work will pass, or has passed. */
    record Pass(Milestone milestone) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.milestone(desk, milestone, setting.now());
        }
    }

    /** @param words for the timeline */
    record Note(String words) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.note(desk, words, setting.now());
        }
    }

    /** Who says it does the work from now on. */
    record Take() implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.take(desk, setting.now());
        }
    }

    /** @param to the person of the department who does the work from now on */
    record HandOver(String to, String why) implements DeskWord {
        @Override
        public boolean needsDepartment() {
            return true;
        }

        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.handOver(desk, to, setting.department().colleagues(), why, setting.now());
        }
    }

    record Fail(Reason why) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.fail(desk, why, setting.now());
        }
    }

    /** It stops, as sales asks. */
    record AcceptCancellation() implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.acceptCancellation(desk, setting.now());
        }
    }

    /** @param why may be null past the point of no return */
    record RefuseCancellation(Reason why) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Setting setting) {
            return task.refuseCancellation(desk, why, setting.now());
        }
    }
}
