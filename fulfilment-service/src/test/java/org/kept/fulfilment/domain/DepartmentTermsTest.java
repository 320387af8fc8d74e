package org.kept.fulfilment.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DepartmentTermsTest {
    private static final Map<String, String> WHOLE = Map.ofEntries(
            Map.entry("name", "Logistics"),
            Map.entry("timeZone", "Europe/Berlin"),
            Map.entry("responseTime", "PT8H"),
            Map.entry("workingHours", "Mon 09:00-12:00 13:00-17:00"),
            Map.entry("closedDays", "2026-12-24, 2026-12-31"),
            Map.entry("leadTime", "PT30H"),
            Map.entry("capacityPerDay", "20 delivery=40"),
            Map.entry("holidays", "DE-NW"),
            Map.entry("closures", "2027-08-02/2027-08-13 Works holidays; 2027-12-24"),
            Map.entry("people", "lead: Lea Brandt <lea.brandt@example.com>; head-of-logistics: Jonas Weiss"),
            Map.entry("escalation", "PT0S: lead; PT4H: head-of-logistics, Mara Lind"));

    @Test
    void what_is_written_is_read_and_written_again() {
        DepartmentTerms terms = new DepartmentTerms(WHOLE);

        assertEquals(terms, DepartmentTerms.of(terms.declaration("logistics")));
    }

    @Test
    void each_part_is_read() {
        Declaration declaration = new DepartmentTerms(WHOLE).declaration("logistics");

        assertEquals(new HolidayRegion("DE", "NW"), declaration.holidays());
        assertEquals(
                List.of(
                        new Closure(LocalDate.parse("2027-08-02"), LocalDate.parse("2027-08-13"), "Works holidays"),
                        new Closure(LocalDate.parse("2027-12-24"), LocalDate.parse("2027-12-24"), null)),
                declaration.closures());
        assertEquals(
                List.of(
                        new Person("Lea Brandt", "lead", "lea.brandt@example.com"),
                        new Person("Jonas Weiss", "head-of-logistics")),
                declaration.people());
        assertEquals(
                Duration.ofHours(4), declaration.escalation().rungs().get(1).after());
        assertEquals(
                2 + 12 + 1,
                declaration
                        .allClosedDays(new TreeSet<>(List.of(LocalDate.parse("2027-08-03"))))
                        .size(),
                "closed days and closures; the holiday lies in a closure");
    }

    @Test
    void a_refinement_goes_before_the_file_and_an_empty_text_brings_back_the_default() {
        Map<String, String> refinement = new TreeMap<>(Map.of("responseTime", "PT2H", "closures", "", "holidays", ""));

        Declaration refined = new DepartmentTerms(WHOLE)
                .refinedBy(new DepartmentTerms(refinement))
                .declaration("logistics");

        assertEquals(Duration.ofHours(2), refined.responseTime());
        assertEquals(List.of(), refined.closures());
        assertEquals(null, refined.holidays());
        assertEquals("Logistics", refined.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "holidays|Germany",
                "closures|2027-08-13/2027-08-02 backwards",
                "closures|2027-01-01/2029-01-01 too long",
                "closures|soon",
                "people|Lea Brandt",
                "people|Lead: Lea Brandt",
                "people|lead: Lea Brandt <>",
                "people|lead: Lea Brandt <lea brandt>",
                "people|lead: Lea <lea> Brandt",
                "people|lead: <lea.brandt>",
                "escalation|PT4H",
                "escalation|PT4H: lead; PT2H: boss",
                "escalation|PT4H:",
                "escalation|-PT4H: lead",
                "timeZone|+02:00"
            })
    void what_cannot_be_is_refused_with_what_would_be_right(String key, String text) {
        assertTrue(DepartmentTerms.complaint(key, text).isPresent());
        Map<String, String> wrong = new TreeMap<>(WHOLE);
        wrong.put(key, text);

        WrongTerm complaint = assertThrows(WrongTerm.class, () -> new DepartmentTerms(wrong).declaration("logistics"));

        assertEquals(key, complaint.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE", "de-nw", "GB-ENG"})
    void regions_are_read_in_any_case(String written) {
        assertEquals(written.toUpperCase(), HolidayRegion.parse(written).written());
    }

    @Test
    void a_step_is_told_to_whoever_has_the_role_or_the_name_else_to_the_leads_else_to_the_department() {
        List<Person> people = List.of(
                new Person("Lea Brandt", "lead"), new Person("Lou Gray", "lead"), new Person("Mara Lind", "head"));
        Ladder.Rung rung = Ladder.parse("PT0S: lead, Mara Lind").rungs().get(0);
        Ladder.Rung gone = Ladder.parse("PT0S: Jonas Weiss").rungs().get(0);

        assertEquals(List.of("Lea Brandt", "Lou Gray", "Mara Lind"), rung.names(new Colleagues(people), "Logistics"));
        assertEquals(List.of("Lea Brandt", "Lou Gray"), gone.names(new Colleagues(people), "Logistics"));
        assertEquals(List.of("Logistics"), rung.names(new Colleagues(List.of()), "Logistics"));
    }
}
