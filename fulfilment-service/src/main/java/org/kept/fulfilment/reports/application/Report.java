package org.kept.fulfilment.reports.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.application.DeskWord;
import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.capacity.domain.Choice;
import org.kept.fulfilment.domain.Desk;
import org.kept.fulfilment.domain.Task;
import org.kept.fulfilment.reports.domain.ReceivedReport;

/** A report that was read: as a desk's word, as a word on a day that is too short, or as what is wrong with it. */
public sealed interface Report {
    ReceivedReport received();

    /** @return null when it does not say so */
    UUID commitmentId();

    /** @return as it stands there; null when it does not */
    String step();

    /**
     * @param commitmentRevision of the commitment when its writer spoke, by the department's topic; 0 when it does not say
     * @param by a person or a system
     */
    record Understood(
            ReceivedReport received, UUID commitmentId, long commitmentRevision, String step, String by, DeskWord word)
            implements Report {
        Desk desk() {
            return new Desk(received.department(), by);
        }

        /** Whether it answers something that has not come here yet; what is another department's need not come. */
        boolean isAheadOf(Task task) {
            return task == null
                    || task.department().equals(received.department())
                            && task.commitmentRevision() < commitmentRevision;
        }
    }

    /**
     * @param decides as a lead does; else it suggests
     * @param seen the version of the contention that it is about; null when it does not say
     */
    record OnDay(
            ReceivedReport received,
            String step,
            String by,
            boolean decides,
            LocalDate day,
            String type,
            Choice choice,
            String seen)
            implements Report {
        @Override
        public UUID commitmentId() {
            return null;
        }

        Desk desk() {
            return new Desk(received.department(), by);
        }

        boolean isOf(long version) {
            return seen == null || seen.equals(Long.toString(version));
        }
    }

    /** @param refusals at least one */
    record NotUnderstood(ReceivedReport received, UUID commitmentId, String step, List<Refusal> refusals)
            implements Report {}
}
