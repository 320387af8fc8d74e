package org.kept.fulfilment.reports.messaging;

import java.util.Map;

import jakarta.validation.Validation;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.kept.embedded.testing.Contract;
import org.kept.fulfilment.reports.application.Report;
import org.kept.fulfilment.reports.application.Report.NotUnderstood;
import org.kept.fulfilment.reports.application.Report.OnDay;
import org.kept.fulfilment.reports.domain.ReceivedReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract and the reader say the same. */
class ContentionReportTest {
    private static final Contract REPORT = Contract.of("fulfilment-service", "department-contention-report.v1");

    private final ReportReader reader = new ReportReader(
            new ObjectMapper().findAndRegisterModules(),
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator());

    @Test
    void every_example_is_understood() {
        for (Map.Entry<String, String> example : REPORT.examples().entrySet()) {
            OnDay report = assertInstanceOf(OnDay.class, read(example.getValue()), example.getKey());
            assertTrue(example.getKey().startsWith(report.step()), example.getKey());
            assertEquals(report.step().equals("decide"), report.decides());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "\"day\", \"lost\", day",
        "\"type\", \"lost\", type",
        "\"by\", \"lost\", by",
        "\"step\", \"lost\", step",
        "suggest, dance, step",
        "2027-01-15, tomorrow, day",
        "t.krause, \\u0000, by",
        "5120637829904411, lots, contentionVersion",
        "5f1c7a0e-2d43-4c0b-9d55-0f3a8c0b7e21, 42, order",
        "The lorry passes there anyhow, '', reason",
    })
    void what_breaks_the_contract_is_not_understood_and_is_told_by_its_field(String good, String bad, String field) {
        String body = REPORT.example("suggest").replace(good, bad);
        assertFalse(REPORT.problems(body).isEmpty(), "the contract forbids it: " + body);

        NotUnderstood report = assertInstanceOf(NotUnderstood.class, read(body));

        assertEquals(field, report.refusals().get(0).field(), report.toString());
    }

    @Test
    void a_day_out_of_reach_is_not_understood() {
        NotUnderstood report = assertInstanceOf(
                NotUnderstood.class, read(REPORT.example("suggest").replace("2027-01-15", "+999999999-01-15")));

        assertTrue(report.refusals().get(0).detail().contains("day must be a day within reach"), report.toString());
    }

    private Report read(String body) {
        return reader.read(new ReceivedReport(
                "logistics",
                new ReceivedReport.Place("department-reports.logistics.v1", 0, 0),
                ContentionReport.TYPE,
                "/planning",
                "1",
                "logistics",
                body));
    }
}
