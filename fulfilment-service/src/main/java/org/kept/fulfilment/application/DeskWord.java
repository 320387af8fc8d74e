package org.kept.fulfilment.application;

import java.time.Instant;

import org.kept.fulfilment.domain.Decision;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Reason;
import org.kept.fulfilment.domain.Task;

/** What a desk says of a task of its department, whichever way it comes: one variant, one step. */
public sealed interface DeskWord {
    /** @return what the task makes of it; only a {@link Decision.Done} has changed it */
    Decision tellTo(Task task, Desk desk, Instant now);

    record Accept() implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.accept(desk, now);
        }
    }

    /** @param dueAt the date that the department offers instead */
    record Counter(Instant dueAt, Reason why) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.counter(desk, dueAt, why, now);
        }
    }

    record Decline(Reason why) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.decline(desk, why, now);
        }
    }

    record Start() implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.start(desk, now);
        }
    }

    /** @param expectedAt when it will be delivered after all; null when nobody can tell */
    record Hold(Reason why, Instant expectedAt) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.hold(desk, why, expectedAt, now);
        }
    }

    record Resume() implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.resume(desk, now);
        }
    }

    record Complete() implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.complete(desk, now);
        }
    }

    record Fail(Reason why) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.fail(desk, why, now);
        }
    }

    /** It stops, as sales asks. */
    record AcceptCancellation() implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.acceptCancellation(desk, now);
        }
    }

    /** @param why may be null past the point of no return */
    record RefuseCancellation(Reason why) implements DeskWord {
        @Override
        public Decision tellTo(Task task, Desk desk, Instant now) {
            return task.refuseCancellation(desk, why, now);
        }
    }
}
