package org.kept.fulfilment.reports.messaging;

import java.util.List;
import java.util.UUID;

import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.reports.application.Report;
import org.kept.fulfilment.reports.domain.ReceivedReport;

/** A report's own text. Each type of report has a form of its own. */
interface ReportBody {
    /** @return null when it names none */
    UUID commitmentId();

    /** @return as it stands there; null when it does not */
    String step();

    /** What is wrong with it that no single field shows. */
    List<Refusal> wrong();

    /** To be called when nothing is wrong with it. */
    Report understood(ReceivedReport received);
}
