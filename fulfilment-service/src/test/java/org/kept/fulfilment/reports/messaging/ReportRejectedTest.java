package org.kept.fulfilment.reports.messaging;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.junit.jupiter.api.Test;

import org.kept.embedded.testing.Contract;
import org.kept.fulfilment.application.Refusal;
import org.kept.fulfilment.reports.application.Report;
import org.kept.fulfilment.reports.domain.ReceivedReport;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReportRejectedTest {
    private static final Contract REJECTED = Contract.of("fulfilment-service", "department-report-rejected.v1");
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String LONG = "x\0".repeat(500_000);

    @Test
    void however_wrong_a_report_is_its_rejection_stays_small_and_can_be_stored() throws JsonProcessingException {
        ReceivedReport received = new ReceivedReport(
                "logistics",
                new ReceivedReport.Place("department-reports.logistics.v1", 0, 7),
                LONG,
                LONG,
                LONG,
                LONG,
                LONG);
        List<Refusal> refusals = Collections.nCopies(10_000, Refusal.invalid("evidence[0].kind", LONG));

        String json = JSON.writeValueAsString(ReportRejected.of(
                new Report.NotUnderstood(received, null, LONG, refusals),
                refusals,
                Instant.parse("2027-01-05T09:00:00Z")));

        REJECTED.mustHoldFor(json);
        assertTrue(json.length() < 200_000, () -> json.length() + " characters");
        assertFalse(json.contains("\\u0000"), "PostgreSQL would refuse it");
    }
}
