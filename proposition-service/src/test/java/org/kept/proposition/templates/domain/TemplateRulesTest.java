package org.kept.proposition.templates.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.kept.proposition.domain.Decision.Fault;
import org.kept.proposition.domain.Terms;
import org.kept.proposition.domain.Value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TemplateRulesTest {
    private static final Instant NOW = Instant.parse("2027-01-04T09:00:00Z");

    @Test
    void used_at_a_moment_its_spans_become_dates_and_its_positions_commitments() {
        Template template = template(promise("P3D", List.of(), "P1D"), promise("PT4H", List.of(0), null));

        Terms terms = template.terms(NOW);

        assertEquals(
                Instant.parse("2027-01-07T09:00:00Z"),
                terms.clauses().get(0).promise().dueAt());
        assertEquals(
                Instant.parse("2027-01-05T09:00:00Z"),
                terms.clauses().get(0).promise().pointOfNoReturn());
        assertEquals(
                Set.of(terms.clauses().get(0).commitmentId()),
                terms.clauses().get(1).promise().dependsOn());
        assertTrue(TemplateRules.faults(template, NOW).isEmpty());
    }

    @Test
    void what_could_never_be_used_is_named() {
        assertEquals("commitments[0].dueAfter", fault(promise("soon", List.of(), null)));
        assertEquals("commitments[0].dueAfter", fault(promise("-P1D", List.of(), null)));
        assertEquals("commitments[0].dueAfter", fault(promise("P200Y", List.of(), null)));
        assertEquals("commitments[0].dependsOn", fault(promise("P1D", List.of(1), null)));
        assertEquals("commitments[0].dependsOn", fault(promise("P1D", List.of(0), null)));
        assertEquals("commitments[0].pointOfNoReturn", fault(promise("P1D", List.of(), "P2D")));
    }

    @Test
    void a_standard_proposition_is_worth_what_the_limit_allows_in_its_currency() {
        StandardLimit limit = new StandardLimit(new Value(1000_00, "EUR"), "1000.00 EUR");

        assertTrue(limit.refusal(new Value(1000_00, "EUR")).isEmpty());
        assertTrue(limit.refusal(new Value(1000_01, "EUR")).orElseThrow().contains("1000.00 EUR"));
        assertTrue(limit.refusal(new Value(1, "USD")).isPresent());
        assertTrue(limit.refusal(null).isPresent());
    }

    private static String fault(TemplatePromise promise) {
        List<Fault> faults = TemplateRules.faults(template(promise), NOW);
        assertEquals(1, faults.size(), faults.toString());
        return faults.get(0).field();
    }

    private static Template template(TemplatePromise... promises) {
        return new Template(UUID.randomUUID(), "starter", "It works", null, false, List.of(promises), 1);
    }

    private static TemplatePromise promise(String dueAfter, List<Integer> dependsOn, String pointOfNoReturnAfter) {
        return new TemplatePromise(
                "logistics", "delivered", null, null, dueAfter, "Europe/Berlin", dependsOn, pointOfNoReturnAfter);
    }
}
