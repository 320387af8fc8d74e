package org.kept.fulfilment.reports.messaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.kept.embedded.testing.Contract;
import org.kept.fulfilment.reports.application.Report;
import org.kept.fulfilment.reports.application.Report.NotUnderstood;
import org.kept.fulfilment.reports.application.Report.Understood;
import org.kept.fulfilment.reports.domain.ReceivedReport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract and the reader say the same. */
class ReportReaderTest {
    private static final Contract REPORT = Contract.of("fulfilment-service", "department-report.v1");
    private static final Path SCHEMA = Path.of("src", "main", "contracts", "department-report.v1", "schema.json");
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final String GOOD = REPORT.example("counter");

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private final ReportReader reader = new ReportReader(JSON, validator);

    @Test
    void every_example_is_understood() {
        for (Map.Entry<String, String> example : REPORT.examples().entrySet()) {
            Understood report = assertInstanceOf(Understood.class, read(example.getValue()), example.getKey());
            assertTrue(example.getKey().startsWith(report.step()), example.getKey());
        }
    }

    @Test
    void the_contract_knows_the_same_steps_and_has_an_example_of_each() throws Exception {
        Set<String> declared = new TreeSet<>();
        for (JsonNode step : JSON.readTree(Files.readString(SCHEMA)).at("/properties/step/enum")) {
            declared.add(step.asText());
        }
        Set<String> shown = new TreeSet<>();
        for (String example : REPORT.examples().values()) {
            shown.add(JSON.readTree(example).path("step").asText());
        }

        assertEquals(new TreeSet<>(Set.of(ReportedStep.words().split(", "))), declared);
        assertEquals(declared, shown);
    }

    @ParameterizedTest
    @CsvSource({
        "commitmentId, lost, commitmentId",
        "step, lost, step",
        "by, lost, by",
        "dueAt, lost, dueAt",
        "reason, lost, reason",
        "capacity, mood, reason.code",
        "2027-01-19T17:00:00+01:00, tomorrow, dueAt",
        "\"counter\", \"dance\", step",
        "8d6fbc4e-6f5c-4f0e-9a06-0d5d0a3a3c11, 42, commitmentId",
        "warehouse-planning, \\u0000, by",
        "Every lorry is out until Monday, '', reason.text",
        "'\"commitmentRevision\": 1', '\"commitmentRevision\": 0', commitmentRevision",
    })
    void what_breaks_the_contract_is_not_understood_and_is_told_by_its_field(String good, String bad, String field) {
        String body = GOOD.replace(good, bad);
        assertFalse(REPORT.problems(body).isEmpty(), "the contract forbids it: " + body);

        NotUnderstood report = assertInstanceOf(NotUnderstood.class, read(body));

        assertEquals(field, report.refusals().get(0).field(), report.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "milestone, name, lost, name",
        "milestone, loaded, \\u0000, name",
        "note, text, lost, text",
        "hand-over, to, lost, to",
        "hand-over, reason, lost, reason",
        "hold, code, lost, reason.code",
        "cancellation-refused, code, lost, reason.code",
        "cancellation-refused, decision, lost, decision",
        "complete-with-evidence, proof-of-delivery, 'Proof!', evidence[0].kind",
        "complete-with-evidence, reference, lost, evidence[0].reference",
    })
    void each_step_has_needs_of_its_own(String example, String good, String bad, String field) {
        String body = REPORT.example(example).replace('"' + good + '"', '"' + bad + '"');
        assertFalse(REPORT.problems(body).isEmpty(), "the contract forbids it: " + body);

        NotUnderstood report = assertInstanceOf(NotUnderstood.class, read(body));

        assertEquals(field, report.refusals().get(0).field(), report.toString());
    }

    @Test
    void what_a_later_release_may_add_is_none_of_its_business() {
        String body = GOOD.replace("\"step\"", "\"mood\": \"hopeful\", \"step\"");
        assertTrue(REPORT.problems(body).isEmpty());

        assertInstanceOf(Understood.class, read(body));
    }

    @ParameterizedTest
    @CsvSource({"'{ no json', body", "null, body", "'[]', body", "'\"accept\"', body", "'', body"})
    void what_is_no_report_at_all_says_so(String body, String field) {
        assertEquals(
                field,
                assertInstanceOf(NotUnderstood.class, read(body))
                        .refusals()
                        .get(0)
                        .field());
    }

    @Test
    void a_record_without_anything_is_told_all_that_it_misses() {
        ReceivedReport nothing = new ReceivedReport("logistics", place(), null, null, null, null, null);

        NotUnderstood report = assertInstanceOf(NotUnderstood.class, reader.read(nothing));

        assertEquals(4, report.refusals().size(), report.toString());
    }

    private Report read(String body) {
        return reader.read(new ReceivedReport(
                "logistics", place(), "org.kept.department.report.v1", "/planning", "1", "ACME-0042", body));
    }

    private static ReceivedReport.Place place() {
        return new ReceivedReport.Place("department-reports.logistics.v1", 0, 0);
    }
}
